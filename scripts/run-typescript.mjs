/** Runs a command written in TypeScript in Node, bundled the way the app is, so that both run the same code. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './ensure.mjs';

/**
 * Calls the entry's `main(argv)` and gives the exit code that it answers (0 when it answers none).
 *
 * @param entry path from the project's folder to a module that exports `main(argv: readonly string[])`
 * The bundle is kept under node_modules/.cache and made again only when a source changed.
 */
export async function runTypescript(entry, argv) {
  ensureInstalled();
  const bundle = await bundled(entry);
  const { main } = await import(pathToFileURL(bundle).href);
  return (await main(argv)) ?? 0;
}

async function bundled(entry) {
  const cache = join(root, 'node_modules', '.cache', 'regulars');
  const name = basename(entry, '.ts');
  const folder = join(cache, `${name}-${sourceHash(entry)}`);
  const bundle = join(folder, `${name}.mjs`);
  if (existsSync(bundle)) return bundle;

  const { build } = await import('vite');
  const making = `${folder}.${process.pid}`; // renamed when whole: two runs at once never see half a bundle
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: join(root, entry),
      outDir: making,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
  const outdated = readdirSync(cache).filter((entry) => entry.replace(/-[0-9a-f]{16}$/, '') === name);
  for (const old of outdated) rmSync(join(cache, old), { recursive: true, force: true });
  renameSync(making, folder);
  return bundle;
}

/** 16 hex digits over everything that a bundle can hold. */
function sourceHash(entry) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const top of new Set(['src', 'workers', 'scripts', dirname(entry)])) {
    const files = readdirSync(join(root, top), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = files.map((file) => join(file.parentPath ?? file.path, file.name)).sort();
    for (const path of paths) hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { danfoAliases } from '../../../scripts/danfo-aliases.mjs';

/** A module that imports danfojs, bundled as in the app: its packages cannot be loaded by Node as they are. */
export async function bundled<Module>(entry: string): Promise<Module> {
  const folder = mkdtempSync(join(tmpdir(), 'danfo-'));
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      resolve: { alias: danfoAliases },
      build: {
        ssr: fileURLToPath(new URL(`../../../${entry}`, import.meta.url)),
        outDir: folder,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'module.mjs' } },
      },
      ssr: { noExternal: true },
    });
    return (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'module.mjs')).href)) as Module;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

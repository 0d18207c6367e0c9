/**
 * Makes sure that the packages of the lock file are installed. Uses only what Node itself has, because it runs
 * before anything is installed; plain syntax, so that an old Node reaches the message below.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Ends the process with one line that says what is missing and what to do. */
export function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Runs `npm ci` when the installed packages are not those of package.json and package-lock.json. */
export function ensureInstalled() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  checkNode(manifest.engines.node);
  const mark = join(root, 'node_modules', '.installed');
  const wanted = fingerprint(manifest);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log('Installing packages (once; about a minute)');
  const result = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (result.error)
    stop(
      'npm was not found. It comes with Node.js: install Node.js from https://nodejs.org and start again.',
    );
  if (result.status !== 0) stop(installFailure(result.stderr));
  writeFileSync(mark, wanted);
}

/** Runs npm with its error output kept: `{ status, stderr, error }`. */
export function npm(args) {
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'inherit', 'pipe'] };
  const own = process.env.npm_execpath; // set when npm started us; saves a shell on Windows
  if (own && own.endsWith('.js')) return spawnSync(process.execPath, [own, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function checkNode(range) {
  const version = (text) => text.replace(/^\D+/, '').split('.').map(Number);
  const [major, minor = 0] = version(range);
  const [nowMajor, nowMinor] = version(process.versions.node);
  if (nowMajor > major || (nowMajor === major && nowMinor >= minor)) return;
  stop(
    `Node.js ${major}.${minor} or newer is needed; this is ${process.versions.node}. Install it from https://nodejs.org and start again.`,
  );
}

/** Only what decides what is installed: a changed script must not reinstall. */
function fingerprint({ dependencies, devDependencies, overrides }) {
  return createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, overrides]))
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function installFailure(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
    return 'The package registry could not be reached. The first start needs a network; later ones work without.';
  }
  return `npm ci failed:\n${output.trim()}`;
}

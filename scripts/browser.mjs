/** Finds a Chromium for the browser tests, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm, root } from './ensure.mjs';

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
);
const known = {
  linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
    .map((name) => `/usr/bin/${name}`)
    .concat('/snap/bin/chromium'),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: windowsFolders.flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

const isRoot = process.getuid?.() === 0;

/** How every browser of the tests is started: with as little traffic of its own as can be. */
export const browserArguments = [
  ...(isRoot ? ['--no-sandbox'] : []), // Chromium refuses to run as root otherwise
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Path of a Chromium that starts. Looks at CHROMIUM_PATH, the usual places and playwright's own; then installs:
 * Debian's package as root, playwright's download, and last a Chromium that comes as an npm package.
 */
export async function findBrowser() {
  const { chromium } = await import('playwright');
  const places = [process.env.CHROMIUM_PATH, ...(known[process.platform] ?? []), chromium.executablePath()];
  const present = places.find(starts);
  if (present) return present;

  console.log('Installing Chromium for the browser tests (once)');
  const ways = [installDebian, () => installPlaywright(chromium), installPackaged];
  for (const way of ways) {
    const installed = await way();
    if (installed && starts(installed)) return installed;
  }
  throw new Error('No Chromium was found and none could be installed. Install one, or set CHROMIUM_PATH.');
}

function starts(path) {
  if (!path || !existsSync(path)) return false;
  if (process.platform === 'win32') return true; // `--version` opens a window there
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

function installDebian() {
  if (!isRoot || !existsSync('/etc/debian_version')) return null;
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  return '/usr/bin/chromium';
}

function installPlaywright(chromium) {
  const require = createRequire(import.meta.url);
  const cli = join(require.resolve('playwright/package.json'), '../cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  return chromium.executablePath();
}

/** A build for Linux on x64 that needs no system package but NSS; exactly this version is known to work. */
async function installPackaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(root, 'node_modules', '.browser');
  mkdirSync(folder, { recursive: true });
  const name = '@sparticuz/chromium';
  if (
    npm(['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `${name}@147.0.0`]).status !==
    0
  )
    return null;
  const require = createRequire(join(folder, 'package.json'));
  const { default: packaged } = await import(pathToFileURL(require.resolve(name)).href);
  return packaged.executablePath();
}

/** `npm start`: installs what is missing, builds the app, serves it on this machine and opens it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure.mjs';
import { serveFrom } from './serve.mjs';

ensureInstalled();
const { build } = await import('vite');
await build({ root, logLevel: 'warn' });

const wanted = Number(process.env.PORT ?? 4173);
const { url, port, close } = await serveFrom(wanted, { folder: join(root, 'dist') });
if (port !== wanted) {
  console.log(
    `Port ${wanted} is in use. A browser keeps data by address: what was saved under ${wanted} is not shown here.`,
  );
}
console.log(`Regulars runs at ${url} (Ctrl+C ends it)`);
openBrowser(url);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());

/** Opens the address where there is a desktop; says nothing where there is none. */
function openBrowser(address) {
  const hasDesktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDesktop || process.env.CI) return;
  const [command, ...first] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? [
    'xdg-open',
  ];
  const opener = spawn(command, [...first, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined); // the address is printed
  opener.unref();
}

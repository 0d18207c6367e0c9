/** A small static server for the built app. It applies the app's own `_headers`, as a good host would. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Serves a folder on 127.0.0.1.
 *
 * @param {object} options
 * @param {string} options.folder    the built app
 * @param {number} [options.port]    wanted port; 0 takes any free one
 * @param {boolean} [options.headers] false sends none of `_headers`: a host that cannot
 * @param {(path: string) => void} [options.onRequest] is told of every request that arrives
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} rejects when the port is in use
 */
export async function serve({ folder, port = 0, headers = true, onRequest = () => undefined }) {
  const top = resolve(folder);
  const rules = headers ? readRules(join(top, '_headers')) : [];
  const server = createServer((request, response) => {
    const path = pathOf(request.url);
    onRequest(path ?? request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'Only GET and HEAD');
    const file = path === null ? null : fileOf(top, path);
    if (!file) return refuse(response, 404, 'Not found');
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('Content-Length', statSync(file).size);
    for (const [name, value] of headersOf(rules, path)) response.setHeader(name, value);
    if (request.method === 'HEAD') return response.end();
    createReadStream(file).pipe(response);
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  const bound = server.address().port;
  return {
    url: `http://127.0.0.1:${bound}/`,
    port: bound,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

/** As `serve`, on the first free port from the wanted one upwards. */
export async function serveFrom(port, options) {
  for (let next = port; next < port + 50; next++) {
    try {
      return await serve({ ...options, port: next });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`no free port from ${port} to ${port + 49}`);
}

function refuse(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

/** The path without query, decoded; null if it is not well formed. */
function pathOf(url) {
  try {
    return decodeURIComponent(url.split('?', 1)[0]);
  } catch {
    return null;
  }
}

/** The file that a path names, or null. Never one above the folder, nor the list of headers itself. */
function fileOf(top, path) {
  if (path.includes('\0') || path === '/_headers') return null;
  const file = resolve(top, `.${path}`, path.endsWith('/') ? 'index.html' : '');
  if (!file.startsWith(top + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
  return file;
}

/** `_headers`: a path at the margin, `*` for any rest, then its headers, indented. */
function readRules(file) {
  if (!existsSync(file)) return [];
  const rules = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const indented = /^\s+([^:]+):\s*(.*)$/.exec(line);
    if (indented) rules.at(-1).headers.push([indented[1], indented[2]]);
    else rules.push({ path: line.trim(), headers: [] });
  }
  return rules;
}

const headersOf = (rules, path) =>
  rules
    .filter((rule) =>
      rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path,
    )
    .flatMap((rule) => rule.headers);

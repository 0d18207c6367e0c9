/**
 * The headers of every file of the app: the one place where the policies are written. The build puts them in the
 * page's meta tag and into `_headers` for hosts that read it; the service worker adds them on all other hosts.
 */

type Directives = Readonly<Record<string, string>>;

const write = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');

const page: Directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'none'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'svelte-trusted-html app-worker',
};

/** These work in a header only; browsers ignore them in a meta tag. No `allow-popups`: a new window is a way out. */
const pageHeaderOnly: Directives = {
  'frame-ancestors': "'none'",
  sandbox: 'allow-scripts allow-same-origin allow-downloads allow-modals allow-forms',
};

/** The page's policy as far as a meta tag can carry it. */
export const metaPolicy = write(page);

/** The page's whole policy, for a response header. */
export const pagePolicy = write({ ...page, ...pageHeaderOnly });

/** A worker is bound by the headers of its own file, not by the page's policy; wasm kernels compile there. */
export const workerPolicy = write({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'none'",
});

/** The service worker alone may connect, to its own origin, to keep the app's files for use without a network. */
export const serviceWorkerPolicy = write({
  'default-src': "'none'",
  'script-src': "'self'",
  'connect-src': "'self'",
});

/** The development server reloads modules over a socket and injects styles; everything else stays closed. */
export const developmentPolicy = write({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
});

/** Every sensor and device that browsers know by a name; an unknown name would be a warning on each page. */
const offFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** What every response carries, whatever it is. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': offFeatures.map((feature) => `${feature}=()`).join(', '),
};

/**
 * The text of `_headers` (Netlify, Cloudflare Pages and others read it). No file matches two policies, because
 * hosts join what matches twice. Every script is given the workers' policy: it means nothing for a script of the
 * page and binds whatever is started as a worker.
 */
export function headersFile(serviceWorkerPath: string): string {
  const csp = (policy: string): string => `  Content-Security-Policy: ${policy}\n`;
  const fresh = '  Cache-Control: no-cache\n';
  const common = Object.entries(commonHeaders).map(([name, value]) => `  ${name}: ${value}\n`);
  return [
    `/*\n${common.join('')}`,
    `/\n${csp(pagePolicy)}${fresh}`,
    `/index.html\n${csp(pagePolicy)}${fresh}`,
    `/${serviceWorkerPath}\n${csp(serviceWorkerPolicy)}${fresh}`,
    `/assets/*\n${csp(workerPolicy)}  Cache-Control: public, max-age=31536000, immutable\n`,
  ].join('\n');
}

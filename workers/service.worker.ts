/**
 * Keeps every file of the app for use without a network, answers with the protective headers where the host sends
 * none, and refuses everything that is not a file of the app: nothing passes through to the network.
 */
import { PrecacheController } from 'workbox-precaching';
import { commonHeaders, pagePolicy, workerPolicy } from './response-headers';

declare const self: ServiceWorkerGlobalScope;

const manifest = self.__WB_MANIFEST;
const files = new PrecacheController();
files.addToCacheList(manifest);

/** A controller fetches one file after another, so several share the files: as many as a browser fetches at once. */
const LANES = 6;

self.addEventListener('install', (event) => {
  for (let lane = 0; lane < LANES; lane++) {
    const share = new PrecacheController();
    share.addToCacheList(manifest.filter((_, file) => file % LANES === lane));
    event.waitUntil(share.install(event));
  }
});

self.addEventListener('activate', (event) => {
  // Claimed at once: a page's workers must be bound before customer data reaches them.
  event.waitUntil(files.activate(event).then(() => self.clients.claim()));
});

/** An update waits until the user accepts it; the page then says so. */
self.addEventListener('message', (event) => {
  if (event.data === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  event.respondWith(answer(event.request));
});

async function answer({ url, mode }: Request): Promise<Response> {
  const isPage = mode === 'navigate';
  // There is one page; its files are found from its own address only.
  if (isPage && !isThePage(url)) return Response.redirect(self.registration.scope);
  const file = isPage ? 'index.html' : url;
  if (!files.getCacheKeyForURL(file)) return Response.error();
  // The browser may have cleared a file of the app; it is then fetched again, from this origin.
  const response = (await files.matchPrecache(file)) ?? (await fetch(file));
  return guarded(response, isPage ? pagePolicy : workerPolicy);
}

function isThePage(url: string): boolean {
  const { scope } = self.registration;
  const [address] = url.split(/[?#]/, 1);
  return address === scope || address === `${scope}index.html`;
}

function guarded(response: Response, policy: string): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(commonHeaders)) headers.set(name, value);
  headers.set('Content-Security-Policy', policy);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

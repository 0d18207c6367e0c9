/**
 * The app as an installed program: its service worker, updates and the prompt to install. Knows nothing of the
 * interface; whoever wants to show something registers a callback.
 */
import { isProtected } from '../engine/protection';
import { trustedScriptUrl } from '../engine/trusted-url';

/** `bound`: page and workers are refused every connection. `unbound`: they are not, and the user must be told. */
export type Protection = 'bound' | 'unbound';

/** Chromium's event before it would offer to install; not in TypeScript's library. */
interface InstallPrompt extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

const reloadedKey = 'regulars.reloaded-for-protection';

const updateListeners = new Set<() => void>();
const installListeners = new Set<() => void>();
let registration: Promise<ServiceWorkerRegistration | null> = Promise.resolve(null);
let protection: Promise<Protection> | null = null;
let updateIsReady = false;
let updateAccepted = false;
let installPrompt: InstallPrompt | null = null;

/** Registers the service worker (not on the development server) and listens for the prompt to install. Call once. */
export function startPwa(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault(); // shown when the user asks for it
    setInstallPrompt(event as InstallPrompt);
  });
  window.addEventListener('appinstalled', () => setInstallPrompt(null));
  if (import.meta.env.PROD && 'serviceWorker' in navigator) registration = register(navigator.serviceWorker);
}

/**
 * Resolves once it is known whether workers are bound by the policy; start none with customer data before.
 * On a host that sends no headers the first visit waits for the service worker and loads the page again, through it.
 */
export function whenProtected(): Promise<Protection> {
  protection ??= protect();
  return protection;
}

/** Calls back when a newer version is ready, at once if it already is. Nothing changes before `applyUpdate`. */
export function onUpdateReady(callback: () => void): void {
  updateListeners.add(callback);
  if (updateIsReady) callback();
}

/** Puts the newer version in place and loads the page again. */
export async function applyUpdate(): Promise<void> {
  updateAccepted = true;
  const waiting = (await registration)?.waiting;
  if (waiting) waiting.postMessage('SKIP_WAITING');
  else location.reload(); // accepted in another window: the newer version is in place already
}

/** Whether the browser would install the app now. */
export const canInstall = (): boolean => installPrompt !== null;

/** Calls back whenever `canInstall` may have changed. */
export function onInstallable(callback: () => void): void {
  installListeners.add(callback);
}

/** Shows the browser's own prompt; true if the user accepted. */
export async function install(): Promise<boolean> {
  const prompt = installPrompt;
  if (!prompt) return false;
  setInstallPrompt(null); // a prompt can be shown once
  return (await prompt.prompt()).outcome === 'accepted';
}

async function register(container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration | null> {
  const controlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (updateAccepted) location.reload();
    else if (controlled) announceUpdate(); // accepted in another window
  });
  const url = new URL('service.worker.js', document.baseURI).href;
  const made = await container.register(trustedScriptUrl(url), { updateViaCache: 'none' }).catch(() => null);
  if (!made) return null; // private windows of some browsers have no service worker; the probe tells what that means
  if (made.waiting && controlled) announceUpdate();
  made.addEventListener('updatefound', () => {
    const newer = made.installing;
    newer?.addEventListener('statechange', () => {
      if (newer.state === 'installed' && container.controller) announceUpdate();
    });
  });
  return made;
}

function announceUpdate(): void {
  updateIsReady = true;
  for (const callback of updateListeners) callback();
}

function setInstallPrompt(prompt: InstallPrompt | null): void {
  installPrompt = prompt;
  for (const callback of installListeners) callback();
}

async function protect(): Promise<Protection> {
  if (!crossOriginIsolated && !sessionStorage.getItem(reloadedKey) && (await serviceWorkerIsActive())) {
    sessionStorage.setItem(reloadedKey, 'yes');
    location.reload();
    return new Promise<Protection>(() => undefined); // this page is on its way out
  }
  if (crossOriginIsolated) sessionStorage.removeItem(reloadedKey);
  return (await isProtected()) ? 'bound' : 'unbound';
}

/** Waits for the installation in progress; false if there is no service worker or it could not be installed. */
async function serviceWorkerIsActive(): Promise<boolean> {
  const made = await registration;
  if (!made) return false;
  const installing = made.installing;
  const failed = new Promise<false>((resolve) => {
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'redundant') resolve(false);
    });
  });
  return Promise.race([navigator.serviceWorker.ready.then(() => true), failed]);
}

/**
 * Closes the ways out of the page that a content-security policy leaves open: peer connections, new windows and
 * navigation to another origin. Call once, before anything else runs.
 *
 * Against accidents and a library's calls; code that already runs in the page can still take a peer connection
 * out of a frame of its own.
 */
export function lockDown(): void {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) fix(name, undefined);
  fix('open', () => null); // what a browser answers when it blocks a window
  cancelForeignNavigation();
}

function fix(name: string, value: unknown): void {
  Object.defineProperty(window, name, { value, writable: false, configurable: false });
}

function cancelForeignNavigation(): void {
  // Links are stopped by themselves too: not every browser tells of a navigation before it happens.
  document.addEventListener('click', cancelForeignLink, { capture: true });
  document.addEventListener('auxclick', cancelForeignLink, { capture: true });
  if (!('navigation' in window)) return;
  window.navigation.addEventListener('navigate', (event) => {
    if (event.cancelable && isForeign(event.destination.url)) event.preventDefault();
  });
}

function cancelForeignLink(event: MouseEvent): void {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link && isForeign(link.href)) event.preventDefault();
}

/** Files made here (`blob:`) carry the page's own origin and stay allowed. */
function isForeign(address: string): boolean {
  return address !== '' && new URL(address, document.baseURI).origin !== location.origin;
}

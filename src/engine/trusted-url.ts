/** What the browser's Trusted Types offer, as far as it is used here. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** Lets nothing but the app's own files become a worker. */
function ownFile(url: string): string {
  if (new URL(url, document.baseURI).origin !== location.origin)
    throw new TypeError(`not a file of the app: ${url}`);
  return url;
}

const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
const policy = trustedTypes?.createPolicy('app-worker', { createScriptURL: ownFile });

/**
 * The address of a worker file in the form that the content-security policy accepts (a TrustedScriptURL where the
 * browser knows it, else the text). Throws a TypeError for an address of another origin.
 */
export const trustedScriptUrl = (url: string): string =>
  policy ? policy.createScriptURL(url) : ownFile(url);

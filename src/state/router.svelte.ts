/** A place in the app: `#/customers/person?id=ana` is `['customers', 'person']` with `id = ana`. */
export interface Route {
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** Addresses live after the hash, so that any static host serves every page and reload works offline. */
class Router {
  #route = $state.raw<Route>(parseRoute(location.hash));

  constructor() {
    window.addEventListener('hashchange', () => (this.#route = parseRoute(location.hash)));
  }

  get route(): Route {
    return this.#route;
  }

  /** Goes to a place; `replace` leaves no step back. */
  go(path: string, query: Readonly<Record<string, string>> = {}, replace = false): void {
    const hash = hrefTo(path, query);
    if (replace) history.replaceState(null, '', hash);
    else location.hash = hash;
    this.#route = parseRoute(hash);
  }
}

/** The link to a place, e.g. `hrefTo('customers/person', { id })`. */
export function hrefTo(path: string, query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `#/${path}${search === '' ? '' : `?${search}`}`;
}

export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  return {
    path: path.split('/').filter((part) => part !== ''),
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

export const router = new Router();

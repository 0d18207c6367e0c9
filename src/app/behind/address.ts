import type { Behind } from '../../analyses/contract';
import { hrefTo, router } from '../../state/router.svelte';

/** What stands behind a figure opens over the page it is on: its name is the `behind` of the page's own address. */
const KEY = 'behind';

export const behindHref = (figure: string): string =>
  hrefTo(router.route.path.join('/'), { ...router.route.query, [KEY]: figure });

/** The figure whose rows are open; undefined for none. */
export const openFigure = (): string | undefined => router.route.query[KEY];

/** The page's address without it. */
export function withoutBehind(query: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { [KEY]: _, ...own } = query;
  return own;
}

/** Whether there is something to see behind a figure: not behind one that cannot be known. */
export const isBehind = (behind: Behind | undefined): behind is Behind =>
  behind !== undefined && Number.isFinite(behind.value);

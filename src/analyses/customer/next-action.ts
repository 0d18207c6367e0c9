import { levelText } from '../../core/levels';
import { dayOf } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { basketsOf, type Baskets } from '../../domain/baskets';
import { refusalsOf } from '../../domain/consent';
import { itemBuyers } from '../../domain/item-buyers';
import { itemsOf } from '../../domain/items';
import { ANONYMOUS } from '../../domain/people';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type {
  Action,
  DueProduct,
  LastFeedback,
  NextAction,
  OfferedProduct,
  Rhythm,
  Standing,
} from './result';

/** What to do next: the first rule that applies, in the order of ACTIONS, with what fits the person. O(basket cells). */
export function nextActionOf(
  workspace: Workspace,
  asOf: number,
  person: number,
  {
    standing,
    feedback,
    rhythm,
  }: { standing: Standing; feedback: LastFeedback | null; rhythm: Rhythm | null },
): NextAction {
  const { products, categories } = itemsOf(workspace);
  const refused = refusalsOf(workspace)[person] === 1;
  const list = products ?? categories;
  if (!list)
    return { action: actionOf(standing, feedback, rhythm, asOf, false), due: [], offers: [], refused };
  const baskets = basketsOf(workspace, {
    level: products ? 'product' : 'category',
    unit: 'order',
    window: { from: -Infinity, to: asOf },
  });
  const own = ownItems(baskets, person);
  const nameOf = (item: number): string => levelText(list.names, item);
  const due = dueOf(own, asOf, nameOf);
  const offers = offersOf(baskets, own, nameOf);
  return {
    action: actionOf(standing, feedback, rhythm, asOf, due.length > 0 || offers.length > 0),
    due,
    offers,
    refused,
  };
}

function actionOf(
  { stage, tier }: Standing,
  feedback: LastFeedback | null,
  rhythm: Rhythm | null,
  asOf: number,
  hasProduct: boolean,
): Action {
  if (feedback?.isOpen) return 'make-good';
  if (stage === null || stage === 'potential') return 'first-order';
  if (stage === 'lost') return tier === 'core' ? 'call' : 'win-back';
  if (stage === 'at-risk') return 'remind';
  if (stage === 'returned') return 'welcome-back';
  if (stage === 'new') return 'second-order';
  if (rhythm && asOf > rhythm.to) return 'remind';
  if (stage === 'loyal') return 'thank';
  return hasProduct ? 'cross-sell' : 'wait';
}

/** Days of the baskets with each item of a person, ascending. */
type OwnItems = ReadonlyMap<number, readonly number[]>;

function ownItems({ person: owners, items, starts, time }: Baskets, person: number): OwnItems {
  const own = new Map<number, number[]>();
  owners.forEach((owner, basket) => {
    if (owner !== person) return;
    const day = dayOf(time[basket]!);
    for (let k = starts[basket]!; k < starts[basket + 1]!; k++) {
      const days = own.get(items[k]!);
      if (!days) own.set(items[k]!, [day]);
      else if (days.at(-1) !== day) days.push(day);
    }
  });
  return own;
}

const DUE_TIMES = 3;
/** Due from four fifths of the usual wait on; after twice of it the habit is over. */
const DUE_FROM = 0.8;
const DUE_UNTIL = 2;
const DUE_SHOWN = 3;

function dueOf(own: OwnItems, asOf: number, nameOf: (item: number) => string): DueProduct[] {
  return [...own]
    .flatMap(([item, days]) => {
      if (days.length < DUE_TIMES) return [];
      const last = days.at(-1)!;
      const every = (last - days[0]!) / (days.length - 1);
      const waited = (asOf - last) / every;
      if (waited < DUE_FROM || waited > DUE_UNTIL) return [];
      return [{ item, waited, due: { name: nameOf(item), times: days.length, every, lastDay: last } }];
    })
    .sort((a, b) => b.waited - a.waited || a.item - b.item)
    .slice(0, DUE_SHOWN)
    .map(({ due }) => due);
}

/** Products that tell most: the person's most bought ones. */
const TELLING = 20;
const BUYERS_TOGETHER = 5;
const OFFERS = 3;

/**
 * For each item that the person has not bought, the own item whose buyers buy it most surely: ranked by the lower end
 * of the 95 % interval of their share, over the share of all customers. Only what is above chance, from five buyers on.
 */
function offersOf(baskets: Baskets, own: OwnItems, nameOf: (item: number) => string): OfferedProduct[] {
  if (own.size === 0) return [];
  const { starts, people } = itemBuyers(baskets);
  const buyersOf = (item: number): number => starts[item + 1]! - starts[item]!;
  const customers = new Set(baskets.person).size - Number(baskets.person.includes(ANONYMOUS));
  const telling = [...own]
    .sort(([a, daysA], [b, daysB]) => daysB.length - daysA.length || a - b)
    .slice(0, TELLING)
    .map(([item]) => item);
  const best = new Map<number, OfferedProduct & { readonly sure: number }>();
  const hasBought = new Uint8Array(people.reduce((most, p) => Math.max(most, p), 0) + 1);
  for (const because of telling) {
    const buyers = buyersOf(because);
    if (buyers < BUYERS_TOGETHER) continue;
    hasBought.fill(0);
    for (let k = starts[because]!; k < starts[because + 1]!; k++) hasBought[people[k]!] = 1;
    for (let item = 0; item + 1 < starts.length; item++) {
      if (own.has(item)) continue;
      let both = 0;
      for (let k = starts[item]!; k < starts[item + 1]!; k++) both += hasBought[people[k]!]!;
      if (both < BUYERS_TOGETHER) continue;
      const base = buyersOf(item) / customers;
      // The person is one of the buyers of what tells.
      const others = buyers - 1;
      const sure = wilsonInterval(both, others).lower / base;
      if (sure <= 1 || sure <= (best.get(item)?.sure ?? 0)) continue;
      best.set(item, {
        name: nameOf(item),
        because: nameOf(because),
        buyers: others,
        both,
        lift: both / others / base,
        sure,
      });
    }
  }
  return [...best]
    .sort(([a, one], [b, other]) => other.sure - one.sure || a - b)
    .slice(0, OFFERS)
    .map(([, { sure: _, ...offer }]) => offer);
}

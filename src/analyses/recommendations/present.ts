import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { levelText } from '../../core/levels';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import { personAt } from '../people';
import { INCENTIVES } from './browsed';
import type { definition } from './definition';
import { trialOf, withList } from './explain';
import { presentClicks, type ClicksView } from './present-clicks';
import { presentFirst, type FirstView } from './present-first';
import { presentTrial, type TrialView } from './present-trial';
import type { RecommendationsResult } from './result';
import { presentProducts, type ProductsView } from './present-products';
import { rankedFor } from './session';
import { listsTable, tabulate } from './tabulate';
import { itemName, personName, priceText, reasonText } from './words';

/** Everything the page shows below its headline, in the reader's words. */
export interface RecommendationsView {
  readonly evidence: EvidenceView;
  readonly figures: readonly FigureView[];
  /** How many customers have a list. */
  readonly reach: Omit<FigureView, 'id'>;
  readonly trial: TrialView | null;
  /** Why there is no trial; '' where there is one. */
  readonly untried: string;
  readonly people: PeopleView;
  readonly products: ProductsView;
  readonly browsed: BrowsedView | null;
  readonly arrivals: ArrivalsView;
  readonly upgrades: UpgradesView | null;
  readonly first: FirstView;
  readonly clicks: ClicksView | null;
  readonly lowRated: string;
}

export interface FigureView {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

export interface PeopleView {
  readonly count: number;
  readonly title: string;
  readonly caption: string;
  row(i: number): PersonRow;
  /** Place of a customer id; the first where nobody has it; −1 where there is nobody. */
  placeOf(key: string): number;
  /** Their list as they may see it, after what they look at right now. */
  person(place: number, session: readonly number[]): PersonView;
  table(): ExportTable;
}

export interface PersonRow {
  readonly key: string;
  readonly name: string;
  readonly next: string;
  readonly reason: string;
  readonly last: string;
  readonly spend: string;
  value(of: 'last' | 'spend'): number;
}

export interface PersonView {
  readonly key: string;
  readonly title: string;
  readonly caption: string;
  readonly cards: readonly {
    readonly item: number;
    readonly name: string;
    readonly price: string;
    readonly reason: string;
  }[];
  /** What is like what they last looked at or bought. */
  readonly alikeTitle: string;
  readonly alike: readonly string[];
}

export interface BrowsedView {
  readonly count: number;
  readonly caption: string;
  row(i: number): {
    key: string;
    name: string;
    item: string;
    seen: string;
    last: string;
    incentive: string;
    price: string;
  };
  value(i: number, of: 'last' | 'price'): number;
  table(): ExportTable;
}

export interface ArrivalsView {
  readonly caption: string;
  readonly rows: readonly { item: number; key: string; name: string; since: string; people: string }[];
  table(): ExportTable;
}

export interface UpgradesView {
  readonly count: number;
  readonly caption: string;
  readonly proof: string;
  row(i: number): { key: string; name: string; has: string; offer: string; step: string };
  table(): ExportTable;
}

/** The view of a result; no arithmetic is left to the markup. */
export function present(
  result: RecommendationsResult,
  { display, format, say }: Presentation<typeof definition>,
): RecommendationsView {
  const { evidence, totals, items } = result;
  const low = items.isLow.reduce((sum, flag) => sum + flag, 0);
  return {
    evidence: evidenceView(evidence, say, { buyers: totals.buyers }),
    figures: figuresOf(result, format, say),
    reach: {
      label: say('kpi.people'),
      value: format.integer(withList(result.lists)),
      note: say(`option.method.${result.method}`),
    },
    trial: presentTrial(result, display.measure, format, say),
    untried: result.trial ? '' : say('trial.untried'),
    people: peopleView(result, format, say),
    products: presentProducts(result, format, say),
    browsed: browsedView(result, format, say),
    arrivals: arrivalsView(result, format, say),
    upgrades: upgradesView(result, say),
    first: presentFirst(result, display.by, format, say),
    clicks: presentClicks(result, display.clickBaseline, format, say),
    lowRated: low > 0 ? say('low.text', { items: low }) : '',
  };
}

function figuresOf(result: RecommendationsResult, format: Format, say: Say): FigureView[] {
  const { trial, method, top } = result;
  const own = trial && trialOf(trial, method);
  const base = trial && trialOf(trial, trial.base);
  const figure = (id: string, value: string, note: string) => ({ id, label: say(`kpi.${id}`), value, note });
  return [
    figure('hit', own ? format.share(own.measures.hit.value, 1) : '—', say('kpi.hit.note', { top })),
    figure('base', base ? format.share(base.measures.hit.value, 1) : '—', say('kpi.base.note')),
    figure('coverage', own ? format.share(own.coverage) : '—', say('kpi.coverage.note')),
  ];
}

function peopleView(result: RecommendationsResult, format: Format, say: Say): PeopleView {
  const { lists, top, totals } = result;
  const keys = new Map(Array.from(lists.last, (_, place) => [levelText(lists.keys, place), place]));
  const hasList = (place: number) => lists.starts[place + 1]! > lists.starts[place]!;
  return {
    count: lists.last.length,
    title: say('people.title'),
    caption: say('people.caption', { asOf: totals.asOf * 86_400_000, top }),
    row(place) {
      const first = lists.starts[place]!;
      return {
        ...personAt(lists, place),
        next: hasList(place) ? itemName(result, lists.items[first]!) : '—',
        reason: hasList(place) ? reasonText(result, first, say) : say('people.nothing'),
        last: format.day(lists.last[place]!),
        spend: format.money(lists.spend[place]!),
        value: (of) => lists[of][place]!,
      };
    },
    placeOf: (key) => keys.get(key) ?? (lists.last.length > 0 ? 0 : -1),
    person: (place, session) => personView(result, place, session, format, say),
    table: () => listsTable(result, say),
  };
}

function personView(
  result: RecommendationsResult,
  place: number,
  session: readonly number[],
  format: Format,
  say: Say,
): PersonView {
  const { lists, items, alike } = result;
  const seen = session.at(-1) ?? lists.lastSeen[place]!;
  const near = alike.content ?? alike.buyers;
  const bought = lists.bought.starts[place + 1]! - lists.bought.starts[place]!;
  const isViewed = session.length > 0 || lists.hasViewed[place] === 1;
  return {
    key: levelText(lists.keys, place),
    title: say('person.title', { name: personName(result, place) }),
    caption: say('person.caption', { bought, orders: lists.orders[place]!, last: lists.last[place]! }),
    cards: rankedFor(result, place, session).map(({ item, entry, lifted }) => ({
      item,
      name: itemName(result, item),
      price: priceText(items.price[item]!, format),
      reason:
        lifted >= 0
          ? say('reason.session', { item: itemName(result, lifted) })
          : reasonText(result, entry, say),
    })),
    alikeTitle: say(isViewed ? 'person.alike.viewed' : 'person.alike.bought', {
      item: itemName(result, seen),
    }),
    alike: Array.from(near.ids.subarray(near.starts[seen], near.starts[seen + 1]), (item) =>
      itemName(result, item),
    ),
  };
}

function browsedView(result: RecommendationsResult, format: Format, say: Say): BrowsedView | null {
  const { browsed, items } = result;
  if (!browsed) return null;
  const { days, refused } = browsed;
  return {
    count: browsed.item.length,
    caption: [
      say('browsed.caption', { days }),
      ...(refused > 0 ? [say('audience.refused', { refused })] : []),
    ].join(' '),
    row(i) {
      const person = browsed.person[i]!;
      const item = browsed.item[i]!;
      const incentive = INCENTIVES[browsed.incentive[i]!]!;
      const percent = browsed.percent[i]!;
      return {
        ...personAt(browsed.people, person),
        item: itemName(result, item),
        seen: say('browsed.seen', { views: browsed.views[i]!, carts: browsed.carts[i]! }),
        last: format.day(browsed.last[i]!),
        incentive:
          incentive === 'reminder'
            ? say('incentive.reminder')
            : Number.isNaN(percent)
              ? say(`incentive.${incentive}.open`)
              : say(`incentive.${incentive}`, { percent }),
        price: priceText(items.price[item]!, format),
      };
    },
    value: (i, of) => (of === 'last' ? browsed.last[i]! : items.price[browsed.item[i]!]!),
    table: () => tabulate(result, 'browsed'),
  };
}

function arrivalsView(result: RecommendationsResult, format: Format, say: Say): ArrivalsView {
  const { arrivals, items } = result;
  const { by, isRecent, days, rows } = arrivals;
  return {
    caption: say(
      `arrivals.caption.${by === 'none' || rows.length === 0 ? 'none' : isRecent ? by : 'newest'}`,
      {
        days,
      },
    ),
    rows: rows.map(({ item, day, people }) => ({
      item,
      key: levelText(items.keys, item),
      name: itemName(result, item),
      since: format.day(day * 86_400_000),
      people: format.integer(people.length),
    })),
    table: () => tabulate(result, 'arrivals'),
  };
}

function upgradesView(result: RecommendationsResult, say: Say): UpgradesView | null {
  const { upgrades, lists, items } = result;
  if (!upgrades) return null;
  const { proof, refused } = upgrades;
  const key = !proof
    ? 'upgrades.proof.few'
    : proof.ready.lower > proof.others.upper
      ? 'upgrades.proof.good'
      : 'upgrades.proof.unsure';
  const priced = (item: number) =>
    say('upgrades.priced', { item: itemName(result, item), price: items.price[item]! });
  return {
    count: upgrades.person.length,
    caption: [say('upgrades.caption'), ...(refused > 0 ? [say('audience.refused', { refused })] : [])].join(
      ' ',
    ),
    proof: say(key, {
      ready: proof?.ready.value ?? 0,
      others: proof?.others.value ?? 0,
      people: proof?.ready.people ?? 0,
      lower: proof?.ready.lower ?? 0,
      upper: proof?.ready.upper ?? 0,
    }),
    row: (i) => ({
      ...personAt(lists, upgrades.person[i]!),
      has: priced(upgrades.from[i]!),
      offer: priced(upgrades.to[i]!),
      step: say('upgrades.step', { from: upgrades.rung[i]!, to: upgrades.rung[i]! + 1 }),
    }),
    table: () => tabulate(result, 'upgrades'),
  };
}

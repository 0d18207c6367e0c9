import { levelsFrom } from '../../core/levels';
import { fail, ok, problem, type Outcome, type Problem } from '../../core/outcome';
import { dayOf } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import type { DayWindow } from '../../domain/activity';
import { asOfDay } from '../../domain/as-of';
import { basketsOf, type Baskets } from '../../domain/baskets';
import { chargesNote } from '../../domain/charges';
import { evidenceOf } from '../../domain/evidence';
import { linesOf } from '../../domain/lines';
import { oncePerWorkspace } from '../../domain/memo';
import { ownGroupAt, type OwnGroupChoice } from '../../domain/own-groups';
import { ANONYMOUS } from '../../domain/people';
import { productRatingsOf, type ProductRatings } from '../../domain/product-ratings';
import type { Neighbours } from '../../kernels/recommend/neighbours';
import type { Progress } from '../contract';
import { newArrivals } from './arrivals';
import { browsedNotBought } from './browsed';
import { clicksOf } from './clicks';
import { catalogueOf, traitsOf, type Catalogue } from './catalogue';
import { firstPurchases } from './first-purchases';
import { listedRows, listsOf } from './lists';
import { learn, nearestByContent, type Learnt } from './models';
import type {
  Alike,
  ItemColumns,
  Method,
  RecommendationParams,
  RecommendationsResult,
  RuleColumns,
  Trial,
} from './result';
import { PersonScores } from './scoring';
import { cutOf, tryMethods } from './trial';
import { upgradesOf } from './upgrades';

/** Products alike that are told of each. */
const ALIKE = 10;

/**
 * What to propose to each customer next, how well that would have met what they bought later, and whom to tell about
 * what. Everything before the as-of day.
 *
 * Problems: `recommendations/no-orders`, `recommendations/no-items`, `recommendations/no-customers`,
 * `recommendations/no-baskets` {asOf}. Notes: what was left out and which file would tell more.
 */
export function compute(
  workspace: Workspace,
  params: RecommendationParams,
  progress: Progress,
): Outcome<RecommendationsResult> {
  if (Number.isNaN(linesOf(workspace).lastDay)) return fail('recommendations/no-orders');
  const catalogue = catalogueOf(workspace);
  if (!catalogue) return fail('recommendations/no-items');
  const asOf = asOfDay(workspace, params.asOf);
  const window = { from: -Infinity, to: asOf };
  const baskets = basketsOf(workspace, { level: catalogue.level, unit: 'order', window });
  if (baskets.count === 0) return fail('recommendations/no-baskets', { asOf: asOf * 86_400_000 });
  if (baskets.person.every((person) => person === ANONYMOUS)) return fail('recommendations/no-customers');
  progress(0.05);

  const nearTraits = contentOf(workspace, catalogue, params.neighbours);
  progress(0.1);
  const cut = cutOf(baskets, params.testShare);
  const early = learntBefore(workspace, baskets, cut, catalogue, nearTraits, params, (fraction) =>
    progress(0.1 + 0.2 * fraction),
  );
  const trial =
    cut > 0 && cut < baskets.count
      ? tryMethods(early, baskets, cut, params, (fraction) => progress(0.3 + 0.25 * fraction))
      : null;
  progress(0.55);
  const learnt = learntBefore(workspace, baskets, baskets.count, catalogue, nearTraits, params, (fraction) =>
    progress(0.55 + 0.2 * fraction),
  );

  const ratings = catalogue.level === 'product' ? productRatingsOf(workspace, asOf) : null;
  const items = itemColumns(catalogue, learnt, ratings, params);
  const scores = new PersonScores(learnt, params, items.isOut);
  const { method, because } = chosenMethod(params, scores.methods, trial);
  const own = ownGroupAt(workspace, params.own, asOf);
  const rows = listedRows(workspace, window, learnt, own.includes);
  if (rows.length === 0) return fail('people/too-little', { group: own.name });
  const input = { workspace, window, learnt, scores, method, isLow: items.isLow, params };
  const lists = listsOf(input, rows, (fraction) => progress(0.75 + 0.2 * fraction));

  const result: RecommendationsResult = {
    level: catalogue.level,
    top: params.top,
    neighbours: params.neighbours,
    method,
    because,
    totals: {
      buyers: learnt.people.rows,
      orders: baskets.count,
      pairs: learnt.people.indices.length,
      from: baskets.time[0]!,
      to: baskets.time[baskets.count - 1]!,
      asOf,
    },
    trial,
    items,
    lists,
    alike: {
      buyers: nearestFew(learnt.nearItems),
      content: nearTraits && nearestFew(nearTraits),
    },
    rules: copied(learnt.rules),
    first: firstPurchases(workspace, baskets, asOf, params.followDays),
    clicks: clicksOf(workspace, asOf),
    browsed:
      catalogue.level === 'product'
        ? browsedNotBought(workspace, asOf, params.browseDays, catalogue, learnt, own.includes)
        : null,
    arrivals: newArrivals({ catalogue, learnt, rows, refused: lists.refused }, asOf, params.newDays),
    upgrades: upgradesOf(catalogue, learnt, rows, lists.refused, lists.spend, baskets, cut),
    evidence: evidence(baskets, learnt, window),
  };
  progress(1);
  return ok(result, [
    ...own.notes,
    ...notesOf(result, learnt, own, baskets, catalogue, params),
    ...chargesNote(workspace, 'recommendations', window),
  ]);
}

const KEPT = 4;
const remembered = oncePerWorkspace(() => new Map<string, Learnt>());
const rememberedTraits = oncePerWorkspace(() => new Map<number, Neighbours | null>());

/** Another weight or another list needs nothing learnt anew: the last few are kept, shared and never changed. */
function learntBefore(
  workspace: Workspace,
  baskets: Baskets,
  to: number,
  catalogue: Catalogue,
  nearTraits: Neighbours | null,
  params: RecommendationParams,
  progress: (fraction: number) => void,
): Learnt {
  const known = remembered(workspace);
  const key = [baskets.count, to, params.asOf, params.neighbours, params.factors, params.seed].join(' ');
  const found = known.get(key);
  if (found) return found;
  const [oldest] = known.keys();
  if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
  const learnt = learn(baskets, to, catalogue.count, nearTraits, params, progress);
  known.set(key, learnt);
  return learnt;
}

function contentOf(workspace: Workspace, catalogue: Catalogue, most: number): Neighbours | null {
  const known = rememberedTraits(workspace);
  let near = known.get(most);
  if (near === undefined) {
    const traits = traitsOf(catalogue);
    known.set(most, (near = traits && nearestByContent(traits, most)));
  }
  return near;
}

/**
 * The method of the lists: the one asked for; else the one that hit most often in the trial, if it surely did better
 * than the best-sellers; else the best-sellers.
 */
function chosenMethod(
  { method: asked }: RecommendationParams,
  methods: readonly Method[],
  trial: Trial | null,
): Pick<RecommendationsResult, 'method' | 'because'> {
  if (asked !== 'auto' && methods.includes(asked)) return { method: asked, because: 'asked' };
  if (!trial) return { method: 'popular', because: 'not-tried' };
  const best = bestMethod(trial);
  return best ? { method: best, because: 'best' } : { method: trial.base, because: 'none-better' };
}

/** The method with the highest hit rate of those whose gain is surely above 0; null where there is none. */
function bestMethod({ methods }: Trial): Method | null {
  const sure = methods.filter(({ gain }) => gain.lower > 0);
  sure.sort((a, b) => b.measures.hit.value - a.measures.hit.value);
  return sure[0]?.method ?? null;
}

function itemColumns(
  catalogue: Catalogue,
  { buyers }: Learnt,
  ratings: ProductRatings | null,
  { ratedBelow, lowRatedKeeps, inStock }: RecommendationParams,
): ItemColumns {
  const { count, keys, names, categories, brands, price, cost, stock } = catalogue;
  const orEmpty = (texts: readonly (string | null)[]) => levelsFrom(texts.map((text) => text ?? ''));
  const rating = ratings ? ratings.mean : new Float64Array(count).fill(NaN);
  return {
    count,
    keys: levelsFrom(keys),
    names: levelsFrom(names),
    categories: orEmpty(categories),
    brands: orEmpty(brands),
    price: price.slice(),
    cost: cost.slice(),
    buyers: buyers.slice(),
    ratings: ratings ? ratings.count : new Int32Array(count),
    rating,
    isLow: Uint8Array.from(rating, (mean) => Number(mean < ratedBelow && lowRatedKeeps < 1)),
    isOut: Uint8Array.from(stock, (pieces) => Number(inStock && pieces <= 0)),
  };
}

/** The nearest of each, a few. */
function nearestFew({ starts, ids, values }: Neighbours): Alike {
  const count = starts.length - 1;
  const few = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) few[i + 1] = few[i]! + Math.min(ALIKE, starts[i + 1]! - starts[i]!);
  const kept = new Int32Array(few[count]!);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < few[i + 1]! - few[i]!; k++) kept[few[i]! + k] = starts[i]! + k;
  }
  return {
    starts: few,
    ids: kept.map((k) => ids[k]!),
    values: Float64Array.from(kept, (k) => values[k]!),
  };
}

/** Results are moved to the page: what was learnt stays here. */
const copied = (rules: RuleColumns): RuleColumns => ({
  first: rules.first.slice(),
  second: rules.second.slice(),
  consequent: rules.consequent.slice(),
  count: rules.count.slice(),
  confidence: rules.confidence.slice(),
  lift: rules.lift.slice(),
});

function evidence(baskets: Baskets, { people }: Learnt, window: DayWindow) {
  const orders = new Map<number, number>();
  for (const person of baskets.person) {
    if (person !== ANONYMOUS) orders.set(person, (orders.get(person) ?? 0) + 1);
  }
  const last = dayOf(baskets.time[baskets.count - 1]!);
  return evidenceOf({
    buyers: people.rows,
    spanDays: last - dayOf(baskets.time[0]!),
    quietDays: window.to - last,
    mostOrders: Math.max(...orders.values()),
  });
}

function notesOf(
  { lists, trial, browsed, upgrades, clicks, items }: RecommendationsResult,
  learnt: Learnt,
  own: OwnGroupChoice,
  baskets: Baskets,
  { level, brands, categories }: Catalogue,
  params: RecommendationParams,
): Problem[] {
  const notes: Problem[] = [];
  const listed = lists.last.length;
  if (level === 'category') notes.push(problem('recommendations/categories-only'));
  const all = learnt.bought.people.filter(own.includes).length;
  if (listed < all) notes.push(problem('recommendations/people-cut', { shown: listed, all }));
  if (trial && trial.people < trial.eligible) {
    notes.push(problem('recommendations/sampled', { tried: trial.people, eligible: trial.eligible }));
  }
  if (params.method === 'content' && !learnt.nearTraits) notes.push(problem('recommendations/no-traits'));
  if (level === 'product' && !browsed) notes.push(problem('recommendations/no-events'));
  if (!clicks) notes.push(problem('recommendations/no-clicks'));
  if (!upgrades) notes.push(problem('recommendations/no-ladders'));
  if (level === 'product' && [...brands, ...categories].every((text) => text === null)) {
    notes.push(problem('recommendations/no-brands'));
  }
  const out = items.isOut.reduce((sum, value) => sum + value, 0);
  if (out > 0) notes.push(problem('recommendations/sold-out', { items: out }));
  if (baskets.namelessLines > 0) {
    notes.push(problem('recommendations/nameless', { lines: baskets.namelessLines }));
  }
  return notes;
}

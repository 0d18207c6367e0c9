import type { Baskets } from '../../domain/baskets';
import { personItemsOf } from '../../domain/person-items';
import { mulberry32, streamSeed } from '../../kernels/random/mulberry32';
import { sampleWithoutReplacement } from '../../kernels/random/sample';
import {
  bootstrapMeans,
  differencesTo,
  percentileInterval,
  type BootstrapMeans,
} from '../../kernels/recommend/bootstrap-means';
import { measureRanking, pickBest, type RankingMeasures } from '../../kernels/recommend/ranking';
import type { Learnt } from './models';
import {
  MEASURES,
  type Estimate,
  type Measure,
  type Method,
  type Part,
  type RecommendationParams,
  type Trial,
} from './result';
import { PersonScores, PROPOSABLE } from './scoring';

/** Fewer people to try on prove nothing. */
export const FEWEST_TRIED = 30;
/** More are sampled: the intervals are narrow by then. */
const MOST_TRIED = 5_000;
/** Scores that a trial may compute: the number of people tried on times items. */
const MOST_SCORES = 2_500_000;
const DRAWS = 400;

/** The number of the first basket that is held back: baskets of one moment stay together. */
export function cutOf({ count, time }: Baskets, testShare: number): number {
  let cut = Math.floor(count * (1 - testShare / 100));
  while (cut > 0 && cut < count && time[cut - 1] === time[cut]) cut--;
  return cut;
}

/** Who is tried on: a row of what was learnt, and the items wanted. */
interface Tried {
  readonly row: number;
  readonly wanted: ReadonlySet<number>;
}

/** People of what was learnt who later bought what they did not have, but the shop had sold. */
function triedOn(learnt: Learnt, baskets: Baskets, cut: number): Tried[] {
  const later = personItemsOf(baskets, cut);
  const rowOf = new Map(Array.from(learnt.bought.people, (person, row) => [person, row]));
  const { people } = learnt;
  return Array.from(later.people).flatMap((person, k) => {
    const row = rowOf.get(person);
    if (row === undefined) return [];
    const had = new Set(people.indices.subarray(people.starts[row], people.starts[row + 1]));
    const wanted = new Set(
      Array.from(later.matrix.indices.subarray(later.matrix.starts[k], later.matrix.starts[k + 1])).filter(
        (item) => !had.has(item) && learnt.buyers[item]! > 0,
      ),
    );
    return wanted.size > 0 ? [{ row, wanted }] : [];
  });
}

/**
 * The methods learnt on the baskets before the cut, tried on those from it on: each person's list against what they
 * then bought for the first time. Null where there are fewer than FEWEST_TRIED of them.
 */
export function tryMethods(
  learnt: Learnt,
  baskets: Baskets,
  cut: number,
  params: RecommendationParams,
  progress: (fraction: number) => void,
): Trial | null {
  const all = triedOn(learnt, baskets, cut);
  if (all.length < FEWEST_TRIED) return null;
  const limit = Math.max(FEWEST_TRIED, Math.min(MOST_TRIED, Math.floor(MOST_SCORES / learnt.people.columns)));
  const tried =
    all.length <= limit
      ? all
      : Array.from(
          sampleWithoutReplacement(all.length, limit, mulberry32(streamSeed(params.seed, 1))),
          (i) => all[i]!,
        );
  const notSold = Uint8Array.from(learnt.buyers, (buyers) => Number(buyers === 0));
  const scores = new PersonScores(learnt, params, notSold);
  const { methods } = scores;
  const mixed = methods.includes('hybrid') ? scores.mixed : [];
  const measured = methods.map(() => new Measured(tried.length, learnt.people.columns));
  const without = mixed.map(() => new Measured(tried.length, learnt.people.columns));
  const best = new Int32Array(params.top);
  const step = Math.ceil(tried.length / 10);
  tried.forEach(({ row, wanted }, i) => {
    scores.prepare(row, methods);
    methods.forEach((method, m) =>
      measured[m]!.add(i, best, pickBest(scores.of(method), best, PROPOSABLE), wanted),
    );
    mixed.forEach(({ part }, k) => {
      without[k]!.add(i, best, pickBest(scores.without(part), best, PROPOSABLE), wanted);
    });
    if ((i + 1) % step === 0) progress((i + 1) / tried.length);
  });
  const sold = learnt.buyers.reduce((count, buyers) => count + Number(buyers > 0), 0);
  return {
    cut: baskets.time[cut]!,
    people: tried.length,
    eligible: all.length,
    wanted: tried.reduce((sum, { wanted }) => sum + wanted.size, 0) / tried.length,
    ...compared(methods, measured, mixed, without, sold, params.seed),
  };
}

/** Measures of one method, one entry a person, and the items that stood in any list. */
class Measured {
  readonly values: Readonly<Record<Measure, Float64Array>>;
  readonly #listed: Uint8Array;

  constructor(people: number, items: number) {
    const empty = () => new Float64Array(people);
    this.values = { hit: empty(), precision: empty(), recall: empty(), map: empty(), ndcg: empty() };
    this.#listed = new Uint8Array(items);
  }

  add(person: number, best: Int32Array, count: number, wanted: ReadonlySet<number>): void {
    for (let k = 0; k < count; k++) this.#listed[best[k]!] = 1;
    const own = measureRanking(best, count, best.length, (item) => wanted.has(item), wanted.size);
    for (const measure of MEASURES) this.values[measure][person] = own[FIELD[measure]];
  }

  get listed(): number {
    return this.#listed.reduce((sum, flag) => sum + flag, 0);
  }
}

const FIELD: Readonly<Record<Measure, keyof RankingMeasures>> = {
  hit: 'hit',
  precision: 'precision',
  recall: 'recall',
  map: 'averagePrecision',
  ndcg: 'ndcg',
};

function compared(
  methods: readonly Method[],
  measured: readonly Measured[],
  mixed: readonly { readonly part: Part; readonly weight: number }[],
  without: readonly Measured[],
  sold: number,
  seed: number,
): Pick<Trial, 'base' | 'methods' | 'without'> {
  // Every figure sees the same resamples of the people.
  const figures = [
    ...MEASURES.flatMap((measure) => measured.map(({ values }) => values[measure])),
    ...without.map(({ values }) => values.hit),
  ];
  const { means, draws } = bootstrapMeans(figures, DRAWS, mulberry32(streamSeed(seed, 2)));
  const series = (places: readonly number[]): BootstrapMeans => ({
    means: Float64Array.from(places, (place) => means[place]!),
    draws: places.map((place) => draws[place]!),
  });
  const placeOf = (measure: Measure, m: number) => MEASURES.indexOf(measure) * methods.length + m;
  const firstWithout = figures.length - without.length;
  const hits = methods.map((_, m) => placeOf('hit', m));
  const hitOf = (method: Method) => means[hits[methods.indexOf(method)]!]!;
  const base = hitOf('recent') > hitOf('popular') ? 'recent' : 'popular';
  const gains = differencesTo(series(hits), methods.indexOf(base)).map(estimated);
  // The mix, where there is one, is the first of the methods.
  const parts = differencesTo(series([...without.map((_, k) => firstWithout + k), hits[0]!]), without.length);
  return {
    base,
    methods: methods.map((method, m) => ({
      method,
      measures: Object.fromEntries(
        MEASURES.map((measure) => {
          const place = placeOf(measure, m);
          return [measure, { value: means[place]!, ...percentileInterval(draws[place]!) }];
        }),
      ) as Record<Measure, Estimate>,
      coverage: measured[m]!.listed / sold,
      gain: gains[m]!,
    })),
    // How much the mix loses without a part is the mix less the rest: the other way round.
    without: mixed.map(({ part, weight }, k) => {
      const { difference, lower, upper } = parts[k]!;
      return {
        part,
        weight,
        hit: means[firstWithout + k]!,
        gain: { value: 0 - difference, lower: 0 - upper, upper: 0 - lower },
      };
    }),
  };
}

const estimated = ({ difference, lower, upper }: ReturnType<typeof differencesTo>[number]): Estimate => ({
  value: difference,
  lower,
  upper,
});

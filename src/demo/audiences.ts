import { dayNumber } from './calendar';
import type { People } from './people';
import { permutation, shuffle, streamOf } from './random';
import type { Random } from './random';
import { fresh, growth, high, lost } from './rhythm';
import type { Rhythm } from './rhythm';

/** The audiences of a campaign: the high-value, the lapsed, and everybody else. */
export const segments = ['high', 'lost', 'others'] as const;
export type Segment = (typeof segments)[number];

/** One arm of a campaign: people by segment. */
export type Arm = Readonly<Record<Segment, Uint32Array>>;

/** Who was written to. All are people of 2023. */
export interface Audiences {
  /** equal, disjoint lists for the channel test of January: push, WeChat, mini-program, e-mail, SMS */
  readonly channelTest: readonly Uint32Array[];
  readonly recommendations: Uint32Array;
  readonly autumn: { readonly holdOut: Arm; readonly regular: Arm };
  readonly pilot: { readonly control: Arm; readonly pilot: Arm };
  /** by person: 1 who is in any of them and has therefore agreed to marketing */
  readonly isContacted: Uint8Array;
}

/** People in one arm of a hundred, by segment. */
export const armOf100: Readonly<Record<Segment, number>> = { high: 20, lost: 25, others: 55 };

/**
 * Draws the audiences. The arms of the third quarter hold 100 × ⌊size / 400⌋ people each, those of the pilot in the
 * fourth 100 × ⌊size / 300⌋; the fresh people in the pilot had their first order by 15 November.
 */
export function planAudiences(seed: number, people: People, rhythm: Rhythm): Audiences {
  const random = streamOf(seed, 'audiences');
  const byGroup: number[][] = [[], [], [], []];
  for (const i of permutation(people.size, random)) byGroup[people.group[i]].push(i);

  const early = Uint32Array.from([...byGroup[growth], ...byGroup[lost]]);
  shuffle(early, random);
  const testSize = 100 * Math.floor(early.length / 500);
  const channelTest = Array.from({ length: 5 }, (_, k) => early.slice(k * testSize, (k + 1) * testSize));
  shuffle(early, random);
  const recommendations = early.slice(0, 50 * Math.floor(people.size / 120));

  const autumn = arms(random, Math.floor(people.size / 400), byGroup[high], byGroup[lost], byGroup[growth]);
  const until = dayNumber(2023, 11, 15);
  const newcomers = byGroup[fresh].filter((i) => rhythm.day[rhythm.offset[i]] <= until);
  const pilot = arms(random, Math.floor(people.size / 300), byGroup[high], byGroup[lost], [
    ...byGroup[growth],
    ...newcomers,
  ]);

  const isContacted = new Uint8Array(people.group.length);
  const all = [
    ...channelTest,
    recommendations,
    ...[...autumn, ...pilot].flatMap((arm) => segments.map((s) => arm[s])),
  ];
  for (const list of all) for (const i of list) isContacted[i] = 1;
  return {
    channelTest,
    recommendations,
    autumn: { holdOut: autumn[0], regular: autumn[1] },
    pilot: { control: pilot[0], pilot: pilot[1] },
    isContacted,
  };
}

/** Two equal arms of `hundreds` × 100 people, drawn at random within each segment from its first candidates. */
function arms(
  random: Random,
  hundreds: number,
  ofHigh: number[],
  ofLost: number[],
  others: number[],
): [Arm, Arm] {
  const candidates: Record<Segment, number[]> = { high: ofHigh, lost: ofLost, others };
  const halves = segments.map((segment) => {
    const n = armOf100[segment] * hundreds;
    if (candidates[segment].length < 2 * n)
      throw new RangeError(`too few people for two arms of ${n} in ${segment}`);
    const drawn = shuffle(Uint32Array.from(candidates[segment].slice(0, 2 * n)), random);
    return [drawn.slice(0, n), drawn.slice(n)] as const;
  });
  const arm = (side: 0 | 1): Arm => ({
    high: halves[0][side],
    lost: halves[1][side],
    others: halves[2][side],
  });
  return [arm(0), arm(1)];
}

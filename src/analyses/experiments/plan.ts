import { pickLevels } from '../../core/levels';
import { isoDay, parseIsoDay } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { refusalsOf } from '../../domain/consent';
import { peopleOf } from '../../domain/people';
import type { GroupField, PersonFields } from '../../domain/person-fields';
import { assignArms } from '../../kernels/experiments/assign-arms';
import {
  detectableShare,
  powerOfShares,
  sampleSizeOfShares,
  type TestDemand,
} from '../../kernels/experiments/power';
import { mulberry32, streamSeed } from '../../kernels/random/mulberry32';
import { sampleWithoutReplacement } from '../../kernels/random/sample';
import { midRanks } from '../../kernels/statistics/ranks';
import type { ExperimentsParams, Plan } from './result';
import type { Ranking } from './whom';

/** Parts of the people by their money, in each of which every arm gets its share. */
const STRATA = 5;
/** Least difference that is proposed, a share. */
const LEAST_EFFECT = 0.01;

/** A trial on one of the groups: how many, who, and in which arm. */
export function planFor(
  workspace: Workspace,
  { buyers }: PersonFields,
  field: GroupField,
  { groups, money }: Ranking,
  asOf: number,
  params: ExperimentsParams,
): Plan {
  const group = Math.max(
    0,
    groups.findIndex(({ name }) => name === params.target),
  );
  const { name, shrunk } = groups[group]!;
  const code = field.groups.findIndex((each) => each.name === name);
  const refused = refusalsOf(workspace);
  const members = buyers.filter((p, i) => field.codes[i] === code && !refused[p]);

  const base = params.baseRate > 0 ? params.baseRate / 100 : shrunk || 0;
  const effect = effectFor(base, params);
  const { variants } = params;
  const [alpha, power] = [Number(params.alpha), Number(params.power)];
  const heldBack = params.heldBack / 100;
  const shares = [heldBack, ...new Array<number>(variants).fill((1 - heldBack) / variants)];
  // Every variant is held to its part of α, so that the chance of a single false finding stays at α.
  const demand = { alpha: alpha / variants, power };
  const { perControl, perVariant, needed } = sizesFor(base, effect, demand, shares);

  const size = params.include === 'all' ? members.length : Math.min(members.length, needed);
  const random = mulberry32(streamSeed(params.seed, 0));
  const chosen = sampleWithoutReplacement(members.length, size, random).map((i) => members[i]!);
  const arm = size > variants ? assignArms(strataOf(chosen, money), shares, random) : new Uint8Array(0);
  const people = arm.length > 0 ? chosen : new Int32Array(0);
  const arms = shares.map((_, a) => arm.reduce((count, each) => count + Number(each === a), 0));
  const [control, variant] = [arms[0]!, arms[1]!];
  const fits = control > 0 && variant > 0;
  const start = params.start === '' ? asOf : parseIsoDay(params.start);
  return {
    campaign: params.campaign.trim() || `${isoDay(start)}-trial`,
    group,
    reachable: members.length,
    base,
    isBaseTyped: params.baseRate > 0,
    effect,
    alpha,
    power,
    heldBack,
    variants,
    perControl,
    perVariant,
    needed,
    isEnough: members.length >= needed,
    larger: groups.findIndex(({ reachable, shrunk: rate }) => {
      const own = params.baseRate > 0 ? base : rate || 0;
      return reachable >= sizesFor(own, effectFor(own, params), demand, shares).needed;
    }),
    detectable: fits ? detectableShare(base, control, variant, demand) - base : NaN,
    powerHere:
      fits && base + effect < 1 ? powerOfShares(base, base + effect, control, variant, demand.alpha) : NaN,
    start,
    readOn: start + params.windowDays,
    seed: params.seed,
    people: pickLevels(peopleOf(workspace).keys, people),
    arm,
    arms,
  };
}

/** As typed, else half of the base rate to a tenth of a point. */
const effectFor = (base: number, { effect }: ExperimentsParams): number =>
  effect > 0 ? effect / 100 : Math.max(LEAST_EFFECT, Math.round(base * 500) / 1000);

/** People needed in each arm; Infinity where there is no room for the effect. */
function sizesFor(base: number, effect: number, demand: TestDemand, shares: readonly number[]) {
  const ratio = shares[1]! / shares[0]!;
  const exact = base + effect < 1 ? sampleSizeOfShares(base, base + effect, demand, ratio) : Infinity;
  const perControl = Math.ceil(exact);
  const perVariant = Math.ceil(exact * ratio);
  return { perControl, perVariant, needed: perControl + (shares.length - 1) * perVariant };
}

/** Fifths of the people by their money, equal sums together. */
function strataOf(people: Int32Array, money: Float64Array): Uint8Array {
  const ranks = midRanks(Float64Array.from(people, (p) => money[p]!));
  return Uint8Array.from(ranks, (rank) =>
    Math.min(STRATA - 1, Math.floor((rank / (people.length + 1)) * STRATA)),
  );
}

/** What the arms of a plan are called in its file. */
export const armNames = (variants: number): readonly string[] => [
  'control',
  ...(variants === 1 ? ['treatment'] : Array.from({ length: variants }, (_, v) => `variant ${v + 1}`)),
];

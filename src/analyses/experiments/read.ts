import type { Workspace } from '../../core/workspace';
import { oncePerWorkspace, Recent } from '../../domain/memo';
import { trialsAt, type Trial, type TrialArm } from '../../domain/trials';
import { alwaysValid } from '../../kernels/experiments/always-valid';
import { betterShare, flatPosterior } from '../../kernels/experiments/better-share';
import { bootstrapDifference } from '../../kernels/experiments/bootstrap-difference';
import { cuped } from '../../kernels/experiments/cuped';
import { holm } from '../../kernels/experiments/holm';
import { sampleRatio } from '../../kernels/experiments/sample-ratio';
import { shrink } from '../../kernels/experiments/shrink';
import { twoProportions } from '../../kernels/experiments/two-proportions';
import { mulberry32 } from '../../kernels/random/mulberry32';
import { welchTest, type WelchTest } from '../../kernels/statistics/two-samples';
import {
  FEWEST_OF_PART,
  SOUND_FROM,
  type ArmReading,
  type BeforeAfter,
  type Comparison,
  type ExperimentsParams,
  type MoneyComparison,
  type PartReading,
  type Ratio,
  type Reading,
  type Verdict,
} from './result';

type ReadParams = Pick<
  ExperimentsParams,
  'windowDays' | 'fromOrders' | 'plannedControl' | 'alpha' | 'effect'
>;

const READINGS_KEPT = 4;
const remembered = oncePerWorkspace(() => new Recent<string, readonly Reading[]>(READINGS_KEPT));

/** What every campaign before a day says, the latest first; remembered, so that a change of the plan costs nothing here. */
export function readingsAt(workspace: Workspace, asOf: number, params: ReadParams): readonly Reading[] {
  const { windowDays, fromOrders, plannedControl, alpha, effect } = params;
  const key = [asOf, windowDays, fromOrders, plannedControl, alpha, effect].join(' ');
  return remembered(workspace).get(key, () =>
    trialsAt(workspace, asOf, { windowDays, fromOrders }).map((trial) => read(trial, asOf, params)),
  );
}

function read(trial: Trial, asOf: number, params: ReadParams): Reading {
  const { arms, outcome } = trial;
  const ratio = arms.length > 1 ? ratioOf(trial, params.plannedControl) : null;
  const isRead = outcome !== null && ratio !== null && ratio.isSound;
  const comparisons = isRead ? comparisonsOf(arms, params) : arms.map(() => null);
  const best = comparisons.reduce<number>(
    (most, each, a) => (each && (most < 0 || each.difference > comparisons[most]!.difference) ? a : most),
    -1,
  );
  const { campaign, from, to, hasControl, overlapping } = trial;
  return {
    campaign,
    from,
    to,
    outcome,
    windowDays: params.windowDays,
    hasControl,
    overlapping,
    isRunning: outcome === 'orders' && to + params.windowDays > asOf,
    ratio,
    arms: arms.map((arm, a): ArmReading => ({
      name: arm.name,
      isControl: arm.isControl,
      people: arm.person.length,
      converted: outcome === null ? NaN : sumOf(arm.converted),
      money: outcome === null ? NaN : sumOf(arm.money),
      cost: arm.cost,
      comparison: comparisons[a]!,
    })),
    best,
    parts: best > 0 ? partsOf(trial, arms[0]!, arms[best]!) : [],
    beforeAfter: arms.length === 1 ? beforeAfterOf(arms[0]!, trial) : null,
    verdict: verdictOf(trial, ratio, comparisons, best, Number(params.alpha)),
  };
}

function verdictOf(
  { arms, outcome }: Trial,
  ratio: Ratio | null,
  comparisons: readonly (Comparison | null)[],
  best: number,
  alpha: number,
): Verdict {
  if (outcome === null) return 'unknown';
  if (arms.length < 2) return 'weak';
  if (!ratio?.isSound) return 'refused';
  const found = comparisons.filter((each) => each !== null && each.corrected < alpha);
  if (best >= 0 && comparisons[best]!.corrected < alpha && comparisons[best]!.difference > 0) return 'better';
  return found.some((each) => each!.difference < 0) ? 'worse' : 'open';
}

/** How many should be in each arm: as typed, as the file says, else equally many; and whether they are. */
function ratioOf({ arms, hasControl }: Trial, plannedControl: number): Ratio {
  const others = arms.length - 1;
  const isTyped = plannedControl > 0 && hasControl;
  const isTold = arms.every(({ planned }) => planned > 0);
  const planned = arms.map((arm, a) => {
    if (isTyped) return a === 0 ? plannedControl / 100 : (1 - plannedControl / 100) / others;
    return isTold ? arm.planned : 1 / arms.length;
  });
  const { pValue } = sampleRatio(
    arms.map(({ person }) => person.length),
    planned,
  );
  const source = isTyped ? 'typed' : isTold ? 'file' : 'equal';
  return { planned, source, pValue, isSound: pValue >= SOUND_FROM };
}

/** Cells that expect fewer are tested exactly. */
const FEW_EXPECTED = 5;
/** Spread of the differences that are thought likely, where none is typed: five points. */
const LIKELY_EFFECT = 0.05;

function comparisonsOf(arms: readonly TrialArm[], params: ReadParams): (Comparison | null)[] {
  const reference = arms[0]!;
  const [k1, n1] = [sumOf(reference.converted), reference.person.length];
  const tau2 = (params.effect > 0 ? params.effect / 100 : LIKELY_EFFECT) ** 2;
  const all = arms.map((arm, a): Comparison | null => {
    if (a === 0) return null;
    const [k2, n2] = [sumOf(arm.converted), arm.person.length];
    const { difference, lower, upper, z, pValue, exact, expected } = twoProportions(k1, n1, k2, n2);
    const { probability, lossOfSecond } = betterShare(flatPosterior(k1, n1), flatPosterior(k2, n2));
    return {
      difference,
      lower,
      upper,
      z,
      pValue,
      exact,
      isExact: expected < FEW_EXPECTED,
      corrected: NaN,
      alwaysValid: lookedAtAlways(reference, arm, tau2),
      probability,
      loss: lossOfSecond,
      ...moneyOf(reference, arm),
    };
  });
  const corrected = holm(all.map((each) => (each ? (each.isExact ? each.exact : each.pValue) : NaN)));
  return all.map((each, a) => each && { ...each, corrected: corrected[a]! });
}

/** In the order of the messages; of the same moment by the number of the person. */
function lookedAtAlways(reference: TrialArm, variant: TrialArm, tau2: number): number {
  const rows = [reference, variant].flatMap(({ person, sentAt, converted }, arm) =>
    Array.from(person, (p, i) => ({ p, arm, at: sentAt[i]!, yes: converted[i]! })),
  );
  rows.sort((a, b) => a.at - b.at || a.p - b.p);
  return alwaysValid(
    rows.map(({ arm }) => arm),
    rows.map(({ yes }) => yes),
    { tau2 },
  ).pValue;
}

/** Values that are drawn for the bootstrap of one comparison, about. */
const DRAWN = 4_000_000;
const [FEWEST_DRAWS, MOST_DRAWS] = [400, 1000];
const SEED = 1;

function moneyOf(reference: TrialArm, variant: TrialArm): Pick<Comparison, 'money' | 'adjusted'> {
  const [a, b] = [reference.money, variant.money];
  const test = a.length > 1 && b.length > 1 ? welchTest(b, a) : null;
  if (!test || !(test.standardError > 0)) return { money: null, adjusted: null };
  const draws = Math.floor(DRAWN / (a.length + b.length));
  const boot = bootstrapDifference(
    a,
    b,
    Math.min(MOST_DRAWS, Math.max(FEWEST_DRAWS, draws)),
    mulberry32(SEED),
  );
  const cleared = cuped({ outcome: a, before: reference.before }, { outcome: b, before: variant.before });
  return {
    money: compared(test, boot.lower, boot.upper),
    adjusted: cleared && { ...compared(cleared.test, NaN, NaN), varianceLeft: cleared.varianceLeft },
  };
}

const compared = (
  { difference, lower, upper, pValue }: WelchTest,
  bootLower: number,
  bootUpper: number,
): MoneyComparison => ({ difference, lower, upper, pValue, bootLower, bootUpper });

/** The difference in each part that has people enough, pulled towards that of all. */
function partsOf({ parts }: Trial, reference: TrialArm, variant: TrialArm): PartReading[] {
  const count = ({ part, converted }: TrialArm, which: number): readonly [k: number, n: number] => {
    let [k, n] = [0, 0];
    part.forEach((own, i) => {
      if (own !== which) return;
      n++;
      k += converted[i]!;
    });
    return [k, n];
  };
  const known = parts.flatMap((name, which) => {
    const [k1, n1] = count(reference, which);
    const [k2, n2] = count(variant, which);
    if (Math.min(n1, n2) < FEWEST_OF_PART) return [];
    const { difference, lower, upper } = twoProportions(k1, n1, k2, n2);
    return [{ name, k1, n1, k2, n2, difference, lower, upper }];
  });
  const { values } = shrink(
    known.map(({ difference }) => difference),
    known.map(({ k1, n1, k2, n2 }) => varianceOf(k1, n1) + varianceOf(k2, n2)),
  );
  return known.map(({ name, k1, n1, k2, n2, difference, lower, upper }, i) => ({
    name,
    people: n1 + n2,
    convertedControl: k1,
    peopleControl: n1,
    convertedVariant: k2,
    peopleVariant: n2,
    difference,
    lower,
    upper,
    shrunk: values[i]!,
  }));
}

/** Of a share with one more success and failure, so that nobody and everybody are not taken for certain. */
const varianceOf = (k: number, n: number): number => {
  const share = (k + 1) / (n + 2);
  return (share * (1 - share)) / n;
};

/** Who ordered in the days from the first message on, beside as many days before it. */
function beforeAfterOf(arm: TrialArm, { from }: Trial): BeforeAfter | null {
  const people = arm.person.length;
  if (people === 0 || Number.isNaN(from)) return null;
  return {
    people,
    before: sumOf(arm.orderedBefore),
    after: sumOf(arm.orderedAfter),
    moneyBefore: sumOf(arm.before),
    moneyAfter: sumOf(arm.after),
  };
}

const sumOf = (values: Uint8Array | Float64Array): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

import type { Levels } from '../../core/levels';
import type { Evidence } from '../../domain/evidence';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type ExperimentsParams = ParamsOf<typeof definition>;

/** Whom to try something on, with how many, and what earlier trials say. */
export interface ExperimentsResult {
  readonly asOf: number;
  readonly buyers: number;
  readonly horizonDays: number;
  readonly divisions: readonly { readonly id: string; readonly name: string }[];
  /** Position in `divisions`; −1 where nothing divides the buyers. */
  readonly by: number;
  /** What the answers of the groups are. */
  readonly responses: ResponseKind;
  readonly whole: GroupFigures;
  /** The most promising first. */
  readonly groups: readonly RankedGroup[];
  readonly plan: Plan | null;
  /** The latest first. */
  readonly readings: readonly Reading[];
  readonly evidence: Evidence;
}

/** Messages that were answered, or, where no file tells that, customers who ordered again by themselves. */
export type ResponseKind = 'contacts' | 'repeat';

export interface GroupFigures {
  readonly people: number;
  /** Those who have not refused marketing. */
  readonly reachable: number;
  /** Money per person within the horizon; NaN where no file tells. */
  readonly value: number;
  /** Messages that arrived, or customers who could order again. */
  readonly asked: number;
  readonly answered: number;
}

export interface RankedGroup extends GroupFigures {
  readonly name: string;
  /** Share of `asked` who answered, with Wilson's interval; NaN of none. */
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
  /** The share pulled towards the whole, the more the fewer were asked. */
  readonly shrunk: number;
  /** value × shrunk, of the whole = 1; without money shrunk alone. NaN where the whole has none. */
  readonly index: number;
}

export interface Plan {
  readonly campaign: string;
  /** Position in `groups`. */
  readonly group: number;
  readonly reachable: number;
  /** Share that answers by itself. */
  readonly base: number;
  readonly isBaseTyped: boolean;
  /** Difference worth seeing, a share. */
  readonly effect: number;
  readonly alpha: number;
  readonly power: number;
  readonly heldBack: number;
  readonly variants: number;
  /** People needed; Infinity where base and effect leave no room. */
  readonly perControl: number;
  readonly perVariant: number;
  readonly needed: number;
  /** Whether the reachable are enough. */
  readonly isEnough: boolean;
  /** Position in `groups` of the first that has enough people for such a trial; −1 of none. */
  readonly larger: number;
  /** Difference that those in the trial can show; NaN where none. */
  readonly detectable: number;
  /** Probability that those in the trial show the difference worth seeing. */
  readonly powerHere: number;
  /** Days. */
  readonly start: number;
  readonly readOn: number;
  readonly seed: number;
  /** Everybody in the trial: what they are called, and their arm (0 control). */
  readonly people: Levels;
  readonly arm: Uint8Array;
  /** People of each arm. */
  readonly arms: readonly number[];
}

/** What a campaign says. */
export interface Reading {
  readonly campaign: string;
  /** Days of the first and last message; NaN where no row has one. */
  readonly from: number;
  readonly to: number;
  readonly outcome: 'contacts' | 'orders' | null;
  readonly windowDays: number;
  readonly hasControl: boolean;
  /** People of several arms, who are left out. */
  readonly overlapping: number;
  /** Whether the as-of day comes before the end of somebody's window. */
  readonly isRunning: boolean;
  /** Null of one arm. */
  readonly ratio: Ratio | null;
  /** The arm that others are compared with first. */
  readonly arms: readonly ArmReading[];
  /** Position in `arms` of the one that differs most to the better; −1 where nothing is compared. */
  readonly best: number;
  readonly parts: readonly PartReading[];
  /** Of one arm only: the same people before and after. */
  readonly beforeAfter: BeforeAfter | null;
  readonly verdict: Verdict;
}

/**
 * `refused`: the arms are not as large as planned · `better`, `worse`: beyond chance · `open`: may be chance ·
 * `weak`: no other arm to compare with · `unknown`: nothing tells who converted.
 */
export type Verdict = 'refused' | 'better' | 'worse' | 'open' | 'weak' | 'unknown';

export interface Ratio {
  readonly planned: readonly number[];
  readonly source: 'typed' | 'file' | 'equal';
  readonly pValue: number;
  readonly isSound: boolean;
}

export interface ArmReading {
  readonly name: string;
  readonly isControl: boolean;
  readonly people: number;
  readonly converted: number;
  /** Money altogether; NaN where no file tells. */
  readonly money: number;
  readonly cost: number;
  /** Null of the arm that others are compared with, and where the result is not read. */
  readonly comparison: Comparison | null;
}

/** An arm less the one it is compared with. Shares, and money per person. */
export interface Comparison {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  readonly z: number;
  readonly pValue: number;
  readonly exact: number;
  /** Whether Fisher's p is the one to read, because few are expected in a cell. */
  readonly isExact: boolean;
  /** The p that is read, corrected for the number of variants. */
  readonly corrected: number;
  /** The least at any look so far. */
  readonly alwaysValid: number;
  readonly probability: number;
  /** Share lost on average by taking the variant where the other is better. */
  readonly loss: number;
  readonly money: MoneyComparison | null;
  /** With the time before taken out; null where it tells nothing. */
  readonly adjusted: (MoneyComparison & { readonly varianceLeft: number }) | null;
}

export interface MoneyComparison {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  readonly pValue: number;
  /** By resampling; NaN where it was not. */
  readonly bootLower: number;
  readonly bootUpper: number;
}

/** A part of the people: the best variant less the arm it is compared with. */
export interface PartReading {
  readonly name: string;
  readonly people: number;
  readonly convertedControl: number;
  readonly peopleControl: number;
  readonly convertedVariant: number;
  readonly peopleVariant: number;
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  /** Pulled towards the difference of all. */
  readonly shrunk: number;
}

export interface BeforeAfter {
  readonly people: number;
  readonly before: number;
  readonly after: number;
  readonly moneyBefore: number;
  readonly moneyAfter: number;
}

/** Arms that differ from the plan with less than this are not read. */
export const SOUND_FROM = 0.01;
/** A part needs as many people in each arm. */
export const FEWEST_OF_PART = 10;

/** Place of the campaign that is read by its name, else the latest with a control group, else the latest; −1 of none. */
export function shownReading(readings: readonly Reading[], name: string): number {
  const named = readings.findIndex(({ campaign }) => campaign === name);
  if (named >= 0) return named;
  const controlled = readings.findIndex(({ hasControl, arms }) => hasControl && arms.length > 1);
  return controlled >= 0 ? controlled : readings.length > 0 ? 0 : -1;
}

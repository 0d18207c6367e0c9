import type { LargeOrder } from '../../domain/large-order';
import type { Preference } from '../../domain/day-times';
import type { Evidence } from '../../domain/evidence';
import type { LeftOut } from '../../domain/left-out';
import type { PersonColumnName, PersonColumnSource, PersonColumnUnit } from '../../domain/person-column';
import type { ParamsOf } from '../contract';
import type { definition } from './definition';

export type PortraitsParams = ParamsOf<typeof definition>;

/** A group of fewer people than this is named and counted, and not described. */
export const LEAST = 5;
/** A difference counts from this many standard deviations on … */
export const SMALL = 0.2;
/** … where it is told from chance at this rate of false discoveries. */
export const RATE = 0.05;

/** Column of the traits that say what was bought at least once. */
export const BOUGHT = 'bought';

/** What the feedback of people says, and what they looked at: columns of the needs. */
export const SAID = 'said';
export const VIEWED = 'viewed';

/** What is compared between the groups, as one family of tests. */
export interface Traits {
  /** Figures of the people and shares of them. */
  readonly traits: readonly Trait[];
  /** Groups × traits, row-major: what the group has, its difference in standard deviations, its q-value, and people of it of whom it is known. */
  readonly value: Float64Array;
  readonly effect: Float64Array;
  readonly q: Float64Array;
  readonly known: Uint32Array;
  /** How many comparisons were made. */
  readonly tests: number;
}

/** What groups say and look at. */
export interface Needs extends Traits {
  /** Customers who wrote something, and who looked at something; null where no file tells. */
  readonly writers: number | null;
  readonly viewers: number | null;
  /** By cell: a phrase in context, for what five people of the group say. */
  readonly examples: ReadonlyMap<number, string>;
}

/** Groups of buyers and what sets each apart. Money in the unit of the file. */
export interface PortraitsResult extends Traits {
  readonly asOf: number;
  /** The column that makes the groups. */
  readonly by: Grouping;
  /** What could make them, in the order in which it is offered. */
  readonly groupings: readonly Grouping[];
  readonly customers: number;
  readonly revenue: number;
  readonly groups: readonly Group[];
  readonly needs: Needs;
  /** Null where no order stands out. */
  readonly largeOrder: LargeOrder | null;
  readonly leftOut: LeftOut;
  readonly evidence: Evidence;
}

export interface Grouping {
  readonly id: string;
  readonly source: PersonColumnSource;
  readonly name: PersonColumnName;
}

export interface Group {
  /** A value of the column; all values beyond the commonest together; those of whom it is not known. */
  readonly kind: 'level' | 'others' | 'unknown';
  /** The value in the shop's words, or the end of a word of the app; '' for the other kinds. */
  readonly level: string;
  readonly levelMessage: string | null;
  /** Values in it: 1 but for the others. */
  readonly levels: number;
  readonly people: number;
  /** Of the customers, and of the revenue (NaN where that is not above 0). */
  readonly share: number;
  readonly revenueShare: number;
  readonly revenue: number;
  readonly orders: number;
  /** Revenue / orders, and sale lines / orders. */
  readonly orderValue: number;
  readonly orderLines: number;
  /** Mean days since the last order. */
  readonly days: number;
  /** Where most of its orders come from; null where no column tells. */
  readonly channel: { readonly name: string; readonly orders: number; readonly of: number } | null;
  /** Null where none stands out or the file has no times. */
  readonly hours: Preference | null;
  /** Means a customer: expected worth of the next twelve months, chance of still coming; null where no model is carried. */
  readonly future: { readonly value: number; readonly alive: number } | null;
  /** What most of its people have bought, the commonest first. */
  readonly basket: readonly { readonly name: string; readonly share: number }[];
}

/** A number of people, or the share of people to whom something applies. */
export interface Trait {
  /** Id of the column, or BOUGHT, SAID or VIEWED. */
  readonly column: string;
  readonly kind: 'mean' | 'share';
  readonly name: PersonColumnName;
  readonly unit: PersonColumnUnit | null;
  /** Null for a mean and for yes or no. */
  readonly level: string | null;
  readonly levelMessage: string | null;
  /** Mean or share of all customers of whom it is known, and their number. */
  readonly all: number;
  readonly of: number;
  /** Whether the groups are made of it: its difference is no finding. */
  readonly defines: boolean;
}

/** What a group is called: a word of the app (`person.…`) or of the shop, for `{…, name}` in a message. */
export const groupKey = ({ kind, level, levelMessage }: Group): string =>
  kind === 'level' ? (levelMessage ?? '') + level : `person.${kind}`;

/** What a column is called, likewise. */
export const columnKey = (name: PersonColumnName): string => ('text' in name ? name.text : name.message);

/** 100 · group / all: 100 is like everybody; NaN where the whole is not above 0. */
export const indexOf = (value: number, { all }: Pick<Trait, 'all'>): number =>
  all > 0 ? (100 * value) / all : NaN;

/** Whether a difference is large enough and told from chance. */
export const isTelling = ({ effect, q, traits }: Traits, cell: number): boolean =>
  !traits[cell % traits.length]!.defines && Math.abs(effect[cell]!) >= SMALL && q[cell]! < RATE;

/** Columns that say the same in two ways count as one. */
const SAME: Readonly<Record<string, string>> = {
  'feature:memberLevel': 'customers:member_level',
  'customers:age': 'feature:age',
  'customers:points': 'customers:member_level',
};
/** Of what was bought two are told, of other columns the most telling value. */
const mostOf = (column: string): number => (column === BOUGHT ? 2 : 1);

/** The traits that set a group apart, the greatest difference first. */
export function tellingTraits(result: Traits, group: number): number[] {
  const { traits, effect } = result;
  const width = traits.length;
  const used = new Map<string, number>();
  return traits
    .map((_, t) => t)
    .filter((t) => isTelling(result, group * width + t))
    .sort((a, b) => byDifference(effect[group * width + a]!, effect[group * width + b]!) || a - b)
    .filter((t) => {
      const { column } = traits[t]!;
      const concept = SAME[column] ?? column;
      const count = used.get(concept) ?? 0;
      used.set(concept, count + 1);
      return count < mostOf(column);
    });
}

/** Of two differences alike but for their sign, as of women and men, what there is more of comes first. */
function byDifference(a: number, b: number): number {
  const [less, more] = [Math.abs(a), Math.abs(b)];
  return Math.abs(more - less) > ALIKE ? more - less : b - a;
}
/** Differences closer than this differ by rounding. */
const ALIKE = 1e-9;

/** Whether a group has people enough to be described. */
export const describesGroup = ({ people }: Group): boolean => people >= LEAST;

/** How many people of a group something applies to; 0 where it is known of fewer than five. */
export const peopleIn = ({ value, known }: Traits, cell: number): number =>
  known[cell]! < LEAST ? 0 : Math.round(value[cell]! * known[cell]!);

/** Whether a group has something more than everybody, beyond chance, and at least five of it. */
export const isMore = (all: Traits, cell: number): boolean =>
  isTelling(all, cell) && all.effect[cell]! > 0 && peopleIn(all, cell) >= LEAST;

/** How often some group has something more than everybody. */
export const moreOf = (all: Traits): number =>
  all.value.reduce((count, _, cell) => count + Number(isMore(all, cell)), 0);

import { levelText } from '../../core/levels';
import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import { chiSquaredTest } from '../../kernels/statistics/contingency';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { Finding } from '../contract';
import { allRows, meanAt } from './measures';
import type { CohortsResult } from './result';

/** Below this many customers the triangle describes people and proves nothing. */
const FEW = 30;
/** A difference between cohorts is said only where chance alone would rarely make one as large. */
const SAID_BELOW = 0.05;
/** How far the headline looks, where the shop is old enough: half a year, two months, a year. */
const FAR = { month: 6, week: 8, quarter: 4 } as const;

/** How many come back, what they bring, and whether some cohorts differ from others. */
export function explain(result: CohortsResult): readonly Finding[] {
  const { customers, earlier } = result.totals;
  if (customers + earlier === 1) return [oneCustomer(result)];
  const headline = retentionFinding(result);
  if (customers < FEW) {
    return [headline, { key: 'finding.few', values: { customers, need: FEW } }];
  }
  return [headline, moneyFinding(result), ...differenceFinding(result)].filter((finding) => finding !== null);
}

/** Numbers for "What is this?". */
export function figures(result: CohortsResult): Values {
  const { unit } = result.choices;
  const first = meanAt(result, result.active, allRows(result), 1);
  const far = farAge(result);
  const reached = result.ages > 1 && first.eligible > 0;
  return {
    unit,
    customers: result.totals.customers,
    cohorts: result.cohorts.length,
    came: reached ? first.sum : 0,
    eligible: reached ? first.eligible : 0,
    share: reached ? first.value : 0,
    age: far,
    accumulated: meanAt(result, result.accumulated, allRows(result), far).value || 0,
    asOf: result.asOf * MS_PER_DAY,
  };
}

function oneCustomer({ people, totals, asOf }: CohortsResult): Finding {
  if (people.count === 0) return { key: 'finding.few', values: { customers: totals.customers, need: FEW } };
  const values = {
    person: levelText(people.keys, 0),
    orders: people.orders[0]!,
    first: people.first[0]! * MS_PER_DAY,
    days: asOf - people.first[0]!,
  };
  return { key: 'finding.one', values };
}

/** The last age with a complete period up to the one that the headline looks at; 0 where there is none. */
export function farAge(result: CohortsResult): number {
  const rows = allRows(result);
  let age = Math.min(FAR[result.choices.unit], result.ages - 1);
  while (age > 0 && meanAt(result, result.active, rows, age).eligible === 0) age--;
  return Math.max(0, age);
}

function retentionFinding(result: CohortsResult): Finding {
  const rows = allRows(result);
  const { unit } = result.choices;
  const { customers } = result.totals;
  const age = farAge(result);
  if (age === 0) return { key: `finding.early.${unit}`, values: { customers } };
  const first = meanAt(result, result.active, rows, 1).value;
  if (age === 1) return { key: `finding.next.${unit}`, values: { customers, first } };
  const far = meanAt(result, result.active, rows, age).value;
  const later = meanAt(result, result.activeLater, rows, age).value;
  return { key: `finding.retention.${unit}`, values: { customers, first, far, later, age } };
}

function moneyFinding(result: CohortsResult): Finding | null {
  const rows = allRows(result);
  const age = farAge(result);
  if (age === 0) return null;
  const first = meanAt(result, result.accumulated, rows, 0).value;
  const sum = meanAt(result, result.accumulated, rows, age).value;
  if (!(first > 0 && sum > 0)) return null;
  return { key: `finding.money.${result.choices.unit}`, values: { first, sum, age } };
}

/** The first cohort of the file: who came in its first period may have been a customer long before. */
const holdsOldCustomers = ({ choices, totals }: CohortsResult, row: number): boolean =>
  choices.by === 'time' && totals.earlier === 0 && row === 0;

/**
 * Whether the retention at age 1 differs between cohorts by more than chance: for cohorts by time the later half
 * against the earlier (but for the first of the file), else the best group against the worst; χ² over all that are compared.
 */
function differenceFinding(result: CohortsResult): Finding[] {
  const { unit, by } = result.choices;
  const counted = allRows(result)
    .map((row) => ({ row, ...meanAt(result, result.active, [row], 1) }))
    .filter(({ row, eligible }) => result.ages > 1 && eligible > 0 && !holdsOldCustomers(result, row));
  const groups =
    by === 'time'
      ? halvesOf(counted)
      : counted.filter(({ row }) => result.cohorts[row]!.key.kind === 'value');
  const large = groups.filter(({ eligible }) => eligible >= FEW);
  if (large.length < 2) return [];
  const table = large.flatMap(({ sum, eligible }) => [sum, eligible - sum]);
  if (!(chiSquaredTest(table, 2).pValue < SAID_BELOW)) return [];
  if (by === 'time') {
    const [earlier, later] = large;
    const key = later!.value > earlier!.value ? 'better' : 'worse';
    const values = { earlier: earlier!.value, later: later!.value };
    return [{ key: `finding.${key}.${unit}`, values }];
  }
  const ordered = large.toSorted((a, b) => b.value - a.value);
  const best = ordered[0]!;
  const worst = ordered.at(-1)!;
  const name = (row: number) => {
    const { key } = result.cohorts[row]!;
    return key.kind === 'value' ? key.text : '';
  };
  const interval = wilsonInterval(best.sum, best.eligible);
  return [
    {
      key: `finding.groups.${unit}`,
      values: {
        best: name(best.row),
        bestShare: best.value,
        bestLower: interval.lower,
        bestUpper: interval.upper,
        worst: name(worst.row),
        worstShare: worst.value,
      },
    },
  ];
}

interface Counted {
  readonly row: number;
  readonly sum: number;
  readonly eligible: number;
  readonly value: number;
}

function halvesOf(counted: readonly Counted[]): Counted[] {
  const half = Math.floor(counted.length / 2);
  if (half === 0) return [];
  return [counted.slice(0, half), counted.slice(-half)].map((part) => {
    const sum = part.reduce((total, each) => total + each.sum, 0);
    const eligible = part.reduce((total, each) => total + each.eligible, 0);
    return { row: part[0]!.row, sum, eligible, value: sum / eligible };
  });
}

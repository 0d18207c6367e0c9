import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import { periodStart } from '../../domain/periods';
import { wilsonInterval } from '../../kernels/statistics/wilson';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import { peopleRows, type PeopleList, type PersonRow } from '../people';
import type { definition } from './definition';
import { MEASURES, type Measure } from './measure-list';
import { allRows, isMoney, isShare, meanAt, setsFirstApart, sumsOf } from './measures';
import { peopleOf, type CohortSelection } from './people';
import type { CohortsResult } from './result';
import { peopleTable } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface CohortsView {
  readonly evidence: EvidenceView;
  readonly caption: string;
  /** What cohorts can be made by in this shop, and what a cell can say. */
  readonly groupings: readonly Option[];
  readonly measures: readonly Option[];
  readonly triangle: TriangleView;
  /** Chosen cohorts beside the mean, as curves. */
  compare(rows: readonly number[]): CompareView;
  people(selection: CohortSelection): PeopleView;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface TriangleView {
  readonly title: string;
  readonly caption: string;
  /** Head of the first column. */
  readonly corner: string;
  /** 0, 1, 2 … and what they stand for, spoken. */
  readonly columns: readonly { readonly label: string; readonly spoken: string }[];
  readonly rows: readonly TriangleRow[];
  /** Said where a cell is marked as not over. */
  readonly unfinished: string;
  readonly hasUnfinished: boolean;
}

export interface TriangleRow {
  readonly id: string;
  readonly label: string;
  /** 1,024 customers */
  readonly note: string;
  readonly cells: readonly (TriangleCell | null)[];
}

export interface TriangleCell {
  readonly text: string;
  /** The whole cell as a sentence, with its interval. */
  readonly spoken: string;
  /** Beside the greatest of the triangle, in [0, 1]. */
  readonly shade: number;
  readonly unfinished: boolean;
}

export interface CompareView {
  readonly title: string;
  readonly caption: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly labels: readonly string[];
  /** First the mean of all cohorts, then each chosen one, then the mean of those; NaN is a gap. */
  readonly series: readonly {
    readonly id: string;
    readonly label: string;
    readonly values: readonly number[];
    readonly kind: 'mean' | 'cohort' | 'chosen-mean';
  }[];
  readonly short: (value: number) => string;
  readonly exact: (value: number) => string;
}

export interface PeopleView extends PeopleList<CustomerRow> {
  readonly caption: string;
}

export interface CustomerRow extends PersonRow {
  readonly cohort: string;
  readonly first: string;
  readonly last: string;
  readonly orders: string;
  readonly spend: string;
}

/** The view of a result; no arithmetic is left to the markup. */
export function present(
  result: CohortsResult,
  { display, format, say }: Presentation<typeof definition>,
): CohortsView {
  // Margins that nobody knows give way to money.
  const measure: Measure = sumsOf(result, display.measure) ? display.measure : 'accumulated';
  const known = MEASURES.filter((each) => sumsOf(result, each) !== null);
  return {
    evidence: evidenceView(result.evidence, say),
    caption: say('caption', {
      asOf: result.asOf * MS_PER_DAY,
      customers: result.totals.customers,
    }),
    groupings: ['time', ...result.attributes].map((value) => ({ value, label: say(`option.by.${value}`) })),
    measures: known.map((value) => ({ value, label: say(`option.measure.${value}`) })),
    triangle: triangleOf(result, measure, format, say),
    compare: (rows) => compareOf(result, measure, rows, format, say),
    people: (selection) => peopleView(result, selection, display.peopleSort, format, say),
  };
}

const figureOf = (measure: Measure, value: number, format: Format): string =>
  isShare(measure) ? format.share(value) : isMoney(measure) ? format.money(value) : format.number(value, 1);
const shortOf = (measure: Measure, value: number, format: Format): string =>
  isShare(measure)
    ? format.share(value)
    : isMoney(measure)
      ? format.moneyShort(value)
      : format.number(value, 1);

function nameOf({ cohorts, choices }: CohortsResult, row: number, format: Format, say: Say): string {
  const { key } = cohorts[row]!;
  switch (key.kind) {
    case 'value':
      return key.text;
    case 'others':
      return say('cohort.others', { groups: key.groups });
    case 'none':
      return say(
        `cohort.none.${choices.by === 'coupon' || choices.by === 'campaign' ? choices.by : 'other'}`,
      );
    case 'period': {
      const ms = periodStart(key.period, choices.unit) * MS_PER_DAY;
      if (choices.unit === 'month') return format.month(ms);
      if (choices.unit === 'week') return say('cohort.week', { day: ms });
      return say('cohort.quarter', {
        year: String(Math.floor(key.period / 4)),
        quarter: (key.period % 4) + 1,
      });
    }
  }
}

function triangleOf(result: CohortsResult, measure: Measure, format: Format, say: Say): TriangleView {
  const { ages, choices, cohorts } = result;
  const sums = sumsOf(result, measure)!;
  const valueAt = (row: number, age: number): number =>
    sums[row * ages + age]! / result.eligible[row * ages + age]!;
  let greatest = 0;
  cohorts.forEach((_, row) => {
    for (let age = setsFirstApart(measure) ? 1 : 0; age < ages; age++) {
      if (result.eligible[row * ages + age]! > 0) greatest = Math.max(greatest, valueAt(row, age));
    }
  });
  const shadeOf = (value: number, age: number): number =>
    (setsFirstApart(measure) && age === 0) || !(greatest > 0)
      ? 0
      : Math.min(1, Math.max(0, value / greatest));

  const rows = cohorts.map((cohort, row): TriangleRow => {
    const label = nameOf(result, row, format, say);
    const cells = Array.from({ length: ages }, (_, age): TriangleCell | null => {
      const cell = row * ages + age;
      const eligible = result.eligible[cell]!;
      if (eligible === 0) return null;
      const unfinished = result.unfinished[cell] === 1;
      const value = valueAt(row, age);
      const values = {
        cohort: label,
        age,
        figure: figureOf(measure, value, format),
        people: sums[cell]!,
        sum: figureOf(measure, sums[cell]!, format),
        eligible,
        ...(isShare(measure) ? wilsonInterval(sums[cell]!, eligible) : {}),
      };
      return {
        text: shortOf(measure, value, format),
        spoken: say(`cell.${isShare(measure) ? 'share' : 'each'}.${unfinished ? 'open' : 'over'}`, values),
        shade: shadeOf(value, age),
        unfinished,
      };
    });
    return { id: String(row), label, note: say('cohort.people', { people: cohort.people }), cells };
  });
  return {
    title: say(`triangle.title.${measure}`),
    caption: say(`triangle.caption.${choices.by === 'time' ? 'time' : 'value'}`),
    corner: say(choices.by === 'time' ? `corner.${choices.unit}` : `option.by.${choices.by}`),
    columns: Array.from({ length: ages }, (_, age) => ({
      label: format.integer(age),
      spoken: say(`age.${choices.unit}`, { age }),
    })),
    rows: [meanRow(result, measure, format, say, shadeOf), ...rows],
    unfinished: say('triangle.unfinished'),
    hasUnfinished: result.unfinished.includes(1),
  };
}

function meanRow(
  result: CohortsResult,
  measure: Measure,
  format: Format,
  say: Say,
  shadeOf: (value: number, age: number) => number,
): TriangleRow {
  const label = say('cohort.mean');
  const sums = sumsOf(result, measure)!;
  const cells = Array.from({ length: result.ages }, (_, age): TriangleCell | null => {
    const { value, sum, eligible } = meanAt(result, sums, allRows(result), age);
    if (eligible === 0) return null;
    const values = {
      cohort: label,
      age,
      figure: figureOf(measure, value, format),
      people: sum,
      sum: figureOf(measure, sum, format),
      eligible,
      ...(isShare(measure) ? wilsonInterval(sum, eligible) : {}),
    };
    return {
      text: shortOf(measure, value, format),
      spoken: say(`cell.${isShare(measure) ? 'share' : 'each'}.over`, values),
      shade: shadeOf(value, age),
      unfinished: false,
    };
  });
  return { id: 'mean', label, note: say('cohort.people', { people: result.totals.customers }), cells };
}

function compareOf(
  result: CohortsResult,
  measure: Measure,
  rows: readonly number[],
  format: Format,
  say: Say,
): CompareView {
  const { ages, choices } = result;
  const sums = sumsOf(result, measure)!;
  const chosen = rows.filter((row) => row < result.cohorts.length);
  const from = setsFirstApart(measure) && ages > 1 ? 1 : 0;
  const shown = Array.from({ length: ages - from }, (_, k) => from + k);
  // A period that is not over would bend every curve down at its end.
  const curve = (of: readonly number[]): number[] => shown.map((age) => meanAt(result, sums, of, age).value);
  const curves = chosen.map((row) => ({
    id: String(row),
    label: nameOf(result, row, format, say),
    values: curve([row]),
    kind: 'cohort' as const,
  }));
  const ofChosen = { id: 'chosen', label: say('compare.chosen', { cohorts: chosen.length }) };
  return {
    title: say(chosen.length === 0 ? 'compare.title.mean' : 'compare.title.chosen', {
      cohorts: chosen.length,
    }),
    caption: say('compare.caption'),
    xLabel: say(`axis.${choices.unit}`),
    yLabel: say(`option.measure.${measure}`),
    labels: shown.map((age) => format.integer(age)),
    series: [
      { id: 'mean', label: say('cohort.mean'), values: curve(allRows(result)), kind: 'mean' },
      ...curves,
      ...(chosen.length > 1 ? [{ ...ofChosen, values: curve(chosen), kind: 'chosen-mean' as const }] : []),
    ],
    short: (value) => shortOf(measure, value, format),
    exact: (value) => figureOf(measure, value, format),
  };
}

function peopleView(
  result: CohortsResult,
  selection: CohortSelection,
  sort: Parameters<typeof peopleOf>[2],
  format: Format,
  say: Say,
): PeopleView {
  const { people } = result;
  const rows = peopleOf(result, selection, sort);
  const cohort = selection.kind === 'all' ? '' : nameOf(result, selection.cohort, format, say);
  const age = selection.kind === 'cell' ? selection.age : 0;
  const what = selection.kind === 'cell' ? (selection.came ? 'came' : 'stayed-away') : selection.kind;
  return {
    title: say('people.title', { people: rows.length }),
    caption: say(`people.caption.${what}.${result.choices.unit}`, { cohort, age }),
    table: () => peopleTable(result, rows),
    ...peopleRows(people, rows, (i) => ({
      cohort: nameOf(result, people.cohort[i]!, format, say),
      first: format.day(people.first[i]! * MS_PER_DAY),
      last: format.day(people.last[i]! * MS_PER_DAY),
      orders: format.integer(people.orders[i]!),
      spend: format.money(people.spend[i]!),
    })),
  };
}

import type { ColumnTest, Condition, Deed, Period, RowFilter } from '../../core/label';
import type { Format } from '../../core/format';
import { isoDay } from '../../core/time';
import { TESTS_OF } from '../../domain/labels/evaluate';
import type { PersonColumnKind } from '../../domain/person-column';
import type { Say } from '../contract';
import type { ColumnChoice, LabelsResult } from './result';
import { levelName, nameOf, rowColumnName } from './rule-words';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a condition can be about, and how its parts are written; all in the reader's words. */
export interface BuilderView {
  /** Values are column ids, or `deed:` and a deed. */
  readonly subjects: readonly { readonly title: string; readonly options: readonly Option[] }[];
  column(id: string): ColumnEditor | undefined;
  readonly tests: (kind: PersonColumnKind) => readonly Option[];
  deed(deed: Deed): DeedEditor | undefined;
  /** A condition to begin with. */
  start(subject: string): Condition;
}

export interface ColumnEditor {
  readonly kind: PersonColumnKind;
  /** What a number is typed in, after it; '' for plain numbers. */
  readonly unit: string;
  /** What is typed divided by this is the number of the rule: shares are typed in percent. */
  readonly scale: number;
  readonly levels: readonly Option[];
}

export interface DeedEditor {
  readonly unit: string;
  readonly columns: readonly (Option & {
    /** null: a piece of the text is typed. */
    readonly levels: readonly Option[] | null;
  })[];
}

const DEED = 'deed:';
/** Groups of columns under one title stand together. */
const TITLES = [
  'rfm-segment',
  'label',
  'saved-grouping',
  'feature',
  'habit',
  'response',
  'customers',
] as const;
const PERCENT = 100;

/** What the page's rule builder shows. */
export function builderView({ columns, deeds, asOf }: LabelsResult, format: Format, say: Say): BuilderView {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const titleOf = ({ source }: ColumnChoice): string => say(`person.source.${source}`);
  const groups = TITLES.map((source) => {
    const title = say(`person.source.${source}`);
    const options = columns
      .filter((column) => titleOf(column) === title)
      .map(({ id, name }) => ({ value: id, label: nameOf(name, say) }));
    return { title, options };
  });
  const done = {
    title: say('builder.deeds'),
    options: deeds.map(({ deed }) => ({ value: `${DEED}${deed}`, label: say(`deed.${deed}`) })),
  };
  return {
    subjects: [groups[0]!, done, ...groups.slice(1)].filter(({ options }) => options.length > 0),
    tests: (kind) => TESTS_OF[kind].map((is) => ({ value: is, label: say(`test.${is}`) })),
    column(id) {
      const column = byId.get(id);
      return (
        column && {
          kind: column.kind,
          unit: column.unit === null ? '' : unitText(column.unit),
          scale: column.unit === 'share' ? PERCENT : 1,
          levels: column.levels.map((level) => ({ value: level, label: levelName(level, column, say) })),
        }
      );
    },
    deed(deed) {
      const choice = deeds.find((each) => each.deed === deed);
      return (
        choice && {
          unit: deed === 'spend' ? unitText('money') : '',
          columns: choice.columns.map(({ id, levels }) => ({
            value: id,
            label: rowColumnName(id, say),
            levels: levels && levels.map((level) => ({ value: level, label: level })),
          })),
        }
      );
    },
    start(subject) {
      if (!subject.startsWith(DEED)) {
        return { kind: 'column', column: subject, test: firstTest(byId.get(subject), asOf) };
      }
      const deed = subject.slice(DEED.length) as Deed;
      return { kind: 'deed', deed, where: [], within: { kind: 'always' }, is: 'at-least', value: 1 };
    },
  };

  function unitText(unit: NonNullable<ColumnChoice['unit']>): string {
    return unit === 'money' ? format.money(0).replace(/[\d.,\s]/g, '') : say(`unit.${unit}`);
  }
}

/** The subject of a condition that is no group. */
export const subjectOf = (condition: Extract<Condition, { kind: 'column' | 'deed' }>): string =>
  condition.kind === 'column' ? condition.column : `${DEED}${condition.deed}`;

function firstTest(column: ColumnChoice | undefined, asOf: number): ColumnTest {
  const is = column ? TESTS_OF[column.kind][0]! : 'known';
  return testLike(is, undefined, asOf);
}

/** A test of a kind, with what the one before it said where that can be kept. */
export function testLike(is: ColumnTest['is'], before: ColumnTest | undefined, asOf: number): ColumnTest {
  switch (is) {
    case 'at-least':
    case 'at-most':
    case 'above':
    case 'below':
      return { is, value: before && 'value' in before ? before.value : 1 };
    case 'on-or-after':
    case 'before':
      return { is, day: before && 'day' in before ? before.day : isoDay(asOf) };
    case 'one-of':
    case 'none-of':
      return { is, values: before && 'values' in before ? before.values : [] };
    case 'contains':
      return { is, text: before && 'text' in before ? before.text : '' };
    default:
      return { is };
  }
}

/** A filter on the rows of a deed by another column. */
export const filterBy = (column: DeedEditor['columns'][number]): RowFilter =>
  column.levels ? { column: column.value, values: [] } : { column: column.value, contains: '' };

const DAYS = 90;
/** A period of another kind. */
export function periodOf(kind: Period['kind'], asOf: number): Period {
  if (kind === 'always') return { kind };
  if (kind === 'last') return { kind, days: DAYS };
  return { kind, from: isoDay(asOf - DAYS), to: isoDay(asOf - 1) };
}

/** Whether every part of a rule says something: an unfinished one is not tried yet. */
export function isFinished(rule: Condition): boolean {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.of.length > 0 && rule.of.every(isFinished);
    case 'not':
      return isFinished(rule.of);
    case 'column':
      if ('values' in rule.test) return rule.test.values.length > 0;
      if ('text' in rule.test) return rule.test.text.trim() !== '';
      return true;
    case 'deed':
      return rule.where.every((filter) =>
        'contains' in filter ? filter.contains.trim() !== '' : filter.values.length > 0,
      );
  }
}

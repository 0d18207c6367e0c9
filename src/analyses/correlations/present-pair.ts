import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { unitShort, unitText } from '../../domain/unit-text';
import type { Say } from '../contract';
import type { AxisView, QuartilesView, RelationView, SharesView } from '../relation';
import type { CorrelationsResult, FieldSummary, PairDetail, PairSummary } from './result';
import { pairTable } from './tabulate';
import { chanceText, intervalText, strengthOf } from './words';

/** One pair: what it says in words, its picture and the table beside it. */
export interface PairView extends RelationView {
  readonly first: string;
  readonly second: string;
  readonly title: string;
  readonly scatter: ScatterView | null;
  readonly table: ExportTable;
}

export interface ScatterView {
  readonly title: string;
  readonly caption: string;
  readonly x: AxisView;
  readonly y: AxisView;
  readonly points: readonly { readonly label: string; readonly x: number; readonly y: number }[];
}

/** The pair that is looked at; null where there is none. */
export function presentPair(result: CorrelationsResult, format: Format, say: Say): PairView | null {
  const { shown, fields, pairs } = result;
  if (!shown) return null;
  const [first, second] = [fields[shown.first]!, fields[shown.second]!];
  const names = { first: first.name, second: second.name };
  const [low, high] = [Math.min(shown.first, shown.second), Math.max(shown.first, shown.second)];
  const pair = pairs.find((each) => each.first === low && each.second === high);
  return {
    first: first.id,
    second: second.id,
    title: say('pair', names),
    reading: pair ? reading(result, shown, pair, format, say) : [say('reading.untested', names)],
    facts: pair ? factsOf(pair, format, say) : [],
    scatter: shown.kind === 'numbers' ? scatterOf(shown, first, second, format, say) : null,
    quartiles: shown.kind === 'groups' ? null : bandsOf(shown, fields, format, say),
    shares: shown.kind === 'groups' ? groupsOf(shown, first, second, format, say) : null,
    table: pairTable(result),
  };
}

function factsOf(pair: PairSummary, format: Format, say: Say): PairView['facts'] {
  const number = (value: number): string => format.number(value, 2);
  return [
    { label: say(`method.${pair.method}`), value: number(pair.estimate) },
    { label: say('column.interval'), value: intervalText(pair, number, say) },
    { label: say('column.chance'), value: chanceText(pair, say) },
    { label: say('column.customers'), value: format.integer(pair.n) },
  ];
}

/** What goes with what, how strongly, why this coefficient, and what to keep in mind. */
function reading(
  { fields }: CorrelationsResult,
  shown: PairDetail,
  pair: PairSummary,
  format: Format,
  say: Say,
): string[] {
  const names = { first: fields[shown.first]!.name, second: fields[shown.second]!.name };
  const found = pair.isFormula || pair.qValue < 0.05;
  const said: string[] = [];
  if (!found) said.push(say('reading.chance', names));
  else if (shown.kind === 'numbers') {
    const { unit } = fields[shown.second]!;
    const [least, most] = [shown.bands[0], shown.bands.at(-1)];
    said.push(say(pair.estimate > 0 ? 'reading.up' : 'reading.down', names));
    if (least && most && least !== most) {
      said.push(
        say('reading.ends', {
          ...names,
          least: unitText(unit, least.median, format),
          most: unitText(unit, most.median, format),
        }),
      );
    }
  } else if (shown.kind === 'mixed') {
    const [number, grouping] = [fields[shown.number]!, fields[shown.grouping]!];
    const known = shown.bands.filter(({ people }) => people > 0).toSorted((a, b) => a.median - b.median);
    const [least, most] = [known[0], known.at(-1)];
    said.push(say('reading.differs', { first: number.name, second: grouping.name }));
    if (least && most) {
      said.push(
        say('reading.groups.ends', {
          low: least.name,
          high: most.name,
          least: unitText(number.unit, least.median, format),
          most: unitText(number.unit, most.median, format),
        }),
      );
    }
  } else said.push(say('reading.groups', names));
  if (found) said.push(say(`reading.strength.${strengthOf(pair.estimate)}`));
  said.push(say(`reading.why.${pair.method}`));
  if (pair.isExact) said.push(say('reading.exact'));
  if (pair.isSparse) said.push(say('reading.sparse'));
  said.push(say(pair.isFormula ? 'reading.formula' : 'reading.cause', names));
  return said;
}

const axisOf = ({ name, unit }: FieldSummary, format: Format, say: Say): AxisView => ({
  label: say('name', { name }),
  short: (value) => unitShort(unit, value, format),
  exact: (value) => unitText(unit, value, format),
});

function scatterOf(
  { x, y }: Extract<PairDetail, { kind: 'numbers' }>,
  first: FieldSummary,
  second: FieldSummary,
  format: Format,
  say: Say,
): ScatterView {
  return {
    title: say('scatter.title', { first: first.name, second: second.name }),
    caption: say('scatter.caption', { points: x.length }),
    x: axisOf(first, format, say),
    y: axisOf(second, format, say),
    points: Array.from(x, (at, i) => ({ label: say('scatter.point'), x: at, y: y[i]! })),
  };
}

function bandsOf(
  shown: Extract<PairDetail, { kind: 'numbers' | 'mixed' }>,
  fields: readonly FieldSummary[],
  format: Format,
  say: Say,
): QuartilesView {
  const isMixed = shown.kind === 'mixed';
  const measured = fields[isMixed ? shown.number : shown.second]!;
  const by = fields[isMixed ? shown.grouping : shown.first]!;
  const text = (value: number): string => unitText(measured.unit, value, format);
  return {
    title: say('bands.title', { number: measured.name, by: by.name }),
    head: say('name', { name: by.name }),
    axis: axisOf(measured, format, say),
    rows: shown.bands
      .filter(({ people }) => people > 0)
      .map(({ name, from, to, people, lower, median, upper }) => ({
        name:
          name !== ''
            ? say('name', { name })
            : from === to
              ? unitText(by.unit, from, format)
              : say('range', { from: unitText(by.unit, from, format), to: unitText(by.unit, to, format) }),
        people: format.integer(people),
        lower: text(lower),
        median: text(median),
        upper: text(upper),
        value: median,
      })),
  };
}

function groupsOf(
  { rows, columns, counts }: Extract<PairDetail, { kind: 'groups' }>,
  first: FieldSummary,
  second: FieldSummary,
  format: Format,
  say: Say,
): SharesView {
  return {
    title: say('groups.title', { first: first.name, second: second.name }),
    corner: say('name', { name: first.name }),
    columns: columns.map((name) => ({ label: say('name', { name }) })),
    rows: rows.map((row, r) => {
      const own = counts.subarray(r * columns.length, (r + 1) * columns.length);
      const people = own.reduce((sum, count) => sum + count, 0);
      return {
        id: String(r),
        label: say('name', { name: row }),
        note: say('groups.people', { people }),
        cells: Array.from(own, (count, c) => {
          const share = people > 0 ? count / people : 0;
          return {
            text: people > 0 ? format.share(share) : '–',
            spoken: say('groups.cell', { row, column: columns[c]!, people: count, share }),
            shade: share,
          };
        }),
      };
    }),
  };
}

import type { GroupField, NumberField, PersonField } from '../../domain/person-fields';
import { ascendingOrder } from '../../kernels/ascending-order';
import { crossTable } from '../../kernels/statistics/association';
import { quartilesOf } from '../../kernels/statistics/quartiles';
import type { Band, PairDetail } from './result';

const MOST_POINTS = 400;
const BANDS = 5;

/** What the picture of two different fields is drawn from. */
export function detailOf(list: readonly PersonField[], first: number, second: number): PairDetail {
  const [a, b] = [list[first]!, list[second]!];
  const place = { first, second };
  if (a.kind === 'number' && b.kind === 'number') return { ...place, kind: 'numbers', ...ofNumbers(a, b) };
  if (a.kind === 'number') {
    return { ...place, kind: 'mixed', number: first, grouping: second, bands: ofGroups(a, b as GroupField) };
  }
  if (b.kind === 'number')
    return { ...place, kind: 'mixed', number: second, grouping: first, bands: ofGroups(b, a) };
  const { counts } = crossTable(
    { kind: 'category', codes: a.codes, groups: a.groups.length },
    { kind: 'category', codes: b.codes, groups: b.groups.length },
  );
  const names = ({ groups }: GroupField) => groups.map(({ name }) => name);
  return { ...place, kind: 'groups', rows: names(a), columns: names(b), counts };
}

function ofNumbers(a: NumberField, b: NumberField): { x: Float64Array; y: Float64Array; bands: Band[] } {
  const both: number[] = [];
  for (let i = 0; i < a.values.length; i++) {
    if (Number.isFinite(a.values[i]!) && Number.isFinite(b.values[i]!)) both.push(i);
  }
  // Along the first field, equals along the second: the same people whatever the order they came in.
  const byY = Array.from(ascendingOrder(both.map((i) => b.values[i]!)), (k) => both[k]!);
  const order = Array.from(ascendingOrder(byY.map((i) => a.values[i]!)), (k) => byY[k]!);
  const x = Float64Array.from(order, (i) => a.values[i]!);
  const y = Float64Array.from(order, (i) => b.values[i]!);
  const step = Math.max(1, order.length / MOST_POINTS);
  const picks = Array.from({ length: Math.min(order.length, MOST_POINTS) }, (_, k) => Math.floor(k * step));
  return {
    x: Float64Array.from(picks, (i) => x[i]!),
    y: Float64Array.from(picks, (i) => y[i]!),
    bands: bandsOf(x, y),
  };
}

/** Cut where fifths of the people end, but never between equals. */
function bandsOf(x: Float64Array, y: Float64Array): Band[] {
  const bands: Band[] = [];
  let start = 0;
  for (let band = 1; band <= BANDS; band++) {
    let end = Math.round((x.length * band) / BANDS);
    if (end <= start) continue;
    while (end < x.length && x[end] === x[end - 1]) end++;
    bands.push(bandOf('', y.slice(start, end), x[start]!, x[end - 1]!));
    start = end;
  }
  return bands;
}

function ofGroups({ values }: NumberField, { groups, codes }: GroupField): Band[] {
  const members = groups.map((): number[] => []);
  for (let i = 0; i < values.length; i++) {
    if (codes[i]! >= 0 && Number.isFinite(values[i]!)) members[codes[i]!]!.push(values[i]!);
  }
  return groups.map(({ name }, g) => bandOf(name, Float64Array.from(members[g]!), NaN, NaN));
}

function bandOf(name: string, values: Float64Array, from: number, to: number): Band {
  const { n, lower, median, upper } = quartilesOf(values);
  return { name, from, to, people: n, lower, median, upper };
}

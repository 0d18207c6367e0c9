import type { Encoding, Frame, PreparedColumn, PreparedFrame, Scaling } from '../../core/frame';
import { danfo, type DataFrame } from './danfo';

interface NamedNumbers {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/**
 * The frame as numbers only: texts encoded, number columns scaled, every column described, all by danfojs but robust
 * scaling, which it lacks. It scales in single precision: 7 digits. A column in which all are alike, or with `robust` the middle half, is 0 once it is scaled. Trusts that no cell is missing but of what is ready.
 */
export function prepareFrame(frame: Frame, encoding: Encoding, scaling: Scaling): PreparedFrame {
  if (frame.rowCount === 0) return { columns: [] };
  const numbers = scaledNumbers(frame.numbers, scaling);
  const texts = frame.texts.flatMap(({ name, values }) =>
    encoding === 'label' ? [labelled(name, values)] : oneHot(name, values),
  );
  return { columns: described([...numbers, ...(frame.ready ?? []), ...texts]) };
}

const frameOf = (columns: readonly NamedNumbers[]): DataFrame =>
  new danfo.DataFrame(Object.fromEntries(columns.map(({ values }, c) => [`c${c}`, Array.from(values)])));

function scaledNumbers(columns: Frame['numbers'], scaling: Scaling): readonly NamedNumbers[] {
  if (scaling === 'none') return columns;
  return scaling === 'robust' ? columns.map(robust) : scaled(columns, scaling);
}

function robust({ name, values }: Frame['numbers'][number]): NamedNumbers {
  const ascending = values.slice().sort();
  const quantile = (share: number): number => {
    const place = (ascending.length - 1) * share;
    const below = Math.floor(place);
    const low = ascending[below]!;
    return low + (place - below) * ((ascending[below + 1] ?? low) - low);
  };
  const median = quantile(0.5);
  const range = quantile(0.75) - quantile(0.25);
  return { name, values: values.map((value) => (range > 0 ? (value - median) / range : 0)) };
}

function scaled(columns: readonly NamedNumbers[], scaling: 'standard' | 'min-max'): NamedNumbers[] {
  if (columns.length === 0) return [];
  const frame = frameOf(columns);
  const scaler = scaling === 'standard' ? new danfo.StandardScaler() : new danfo.MinMaxScaler();
  const { values } = scaler.fit(frame).transform(frame);
  return columns.map(({ name }, c) => ({
    name,
    values: Float64Array.from(values, (row) => (Number.isFinite(row[c]) ? row[c]! : 0)),
  }));
}

/** Fitted on the sorted texts, so that no code depends on the order of the rows. */
const textsIn = (values: readonly string[]): string[] => [...new Set(values)].sort();

function oneHot(name: string, values: readonly string[]): NamedNumbers[] {
  const texts = textsIn(values);
  const rows = new danfo.OneHotEncoder().fit(texts).transform(values);
  return texts.map((text, t) => ({
    name: `${name}=${text}`,
    values: Float64Array.from(rows, (row) => row[t]!),
  }));
}

function labelled(name: string, values: readonly string[]): NamedNumbers {
  return { name, values: new danfo.LabelEncoder().fit(textsIn(values)).transform(values) };
}

/** Of each column what is known of it: only what is ready may have gaps, and a frame takes none. */
function described(columns: readonly NamedNumbers[]): PreparedColumn[] {
  const known = columns.map(({ name, values }) => ({
    name,
    values: Array.from(values).filter((value) => !Number.isNaN(value)),
  }));
  const hasGaps = (c: number): boolean => known[c]!.values.length < columns[c]!.values.length;
  const whole = known.filter((_, c) => !hasGaps(c));
  const together = whole.length > 0 ? frameOf(whole).describe() : null;
  return columns.map(({ name, values: cells }, c) => {
    const { values } = known[c]!;
    const alone = hasGaps(c) && values.length > 0 ? frameOf([known[c]!]).describe() : null;
    const table = alone ?? (values.length > 0 ? together : null);
    const place = alone ? 0 : whole.indexOf(known[c]!);
    const statistic = (row: string): number => table?.values[table.index.indexOf(row)]?.[place] ?? NaN;
    return {
      name,
      values: Float64Array.from(cells),
      mean: statistic('mean'),
      deviation: values.length > 1 ? statistic('std') : NaN,
      min: statistic('min'),
      median: statistic('median'),
      max: statistic('max'),
    };
  });
}

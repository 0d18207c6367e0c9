/** Stands for the five functions of mathjs that danfojs calls; each of a list of numbers, n ≥ 1. */
type Numbers = readonly number[] | readonly (readonly number[])[];

const flat = (values: Numbers): readonly number[] =>
  Array.isArray(values[0])
    ? (values as readonly (readonly number[])[]).flat()
    : (values as readonly number[]);

export function mean(values: Numbers): number {
  const all = flat(values);
  let sum = 0;
  for (const value of all) sum += value;
  return sum / all.length;
}

/** Divisor n − 1; 0 for one value, as mathjs has it. */
export function variance(values: Numbers): number {
  const all = flat(values);
  const center = mean(all);
  let squares = 0;
  for (const value of all) squares += (value - center) ** 2;
  return all.length < 2 ? 0 : squares / (all.length - 1);
}

export const std = (values: Numbers): number => Math.sqrt(variance(values));

export function median(values: Numbers): number {
  const ascending = Float64Array.from(flat(values)).sort();
  const half = ascending.length >> 1;
  return ascending.length % 2 === 1 ? ascending[half]! : (ascending[half - 1]! + ascending[half]!) / 2;
}

/** All values that occur most often. */
export function mode(values: Numbers): number[] {
  const counts = new Map<number, number>();
  let most = 0;
  for (const value of flat(values)) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    most = Math.max(most, count);
  }
  return [...counts].flatMap(([value, count]) => (count === most ? value : []));
}

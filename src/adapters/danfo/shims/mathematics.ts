/** Stands for the five functions of mathjs that danfojs calls; each of a list of numbers, n ≥ 1. */
type Numbers = readonly number[] | readonly (readonly number[])[];

const flat = (values: Numbers): number[] => values.flat() as number[];

export function mean(values: Numbers): number {
  const all = flat(values);
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}

/** Divisor n − 1; 0 for one value, as mathjs has it. */
export function variance(values: Numbers): number {
  const all = flat(values);
  const center = mean(all);
  return all.length < 2 ? 0 : all.reduce((sum, value) => sum + (value - center) ** 2, 0) / (all.length - 1);
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
  for (const value of flat(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].flatMap(([value, count]) => (count === most ? value : []));
}

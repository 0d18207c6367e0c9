/** What the models need to know of customers, one entry each: repeat purchases, the moment of the last one and the time observed, both since the first purchase and in one unit. */
export interface PurchaseSummary {
  readonly frequency: ArrayLike<number>;
  /** 0 for who has no repeat purchase; at most `age`. */
  readonly recency: ArrayLike<number>;
  readonly age: ArrayLike<number>;
}

/** Customers with the same figures taken together: sufficient for every likelihood here. Ascending by frequency, recency, age. */
export interface PurchaseGroups {
  readonly count: number;
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  /** Customers of the group. */
  readonly weight: Float64Array;
  readonly ofCustomer: Uint32Array;
  /** Every different recency and age, ascending, and the place of each group's: logarithms are taken once a time. */
  readonly times: Float64Array;
  readonly recencyAt: Uint32Array;
  readonly ageAt: Uint32Array;
}

/** O(n log n); the order of the customers has no effect on the groups. */
export function groupPurchases({ frequency, recency, age }: PurchaseSummary): PurchaseGroups {
  const order = Uint32Array.from({ length: frequency.length }, (_, i) => i).sort(
    (i, j) => frequency[i]! - frequency[j]! || recency[i]! - recency[j]! || age[i]! - age[j]!,
  );
  const ofCustomer = new Uint32Array(order.length);
  const firsts: number[] = [];
  for (const i of order) {
    const last = firsts.at(-1);
    const isSame =
      last !== undefined &&
      frequency[i] === frequency[last] &&
      recency[i] === recency[last] &&
      age[i] === age[last];
    if (!isSame) firsts.push(i);
    ofCustomer[i] = firsts.length - 1;
  }
  const weight = new Float64Array(firsts.length);
  for (const group of ofCustomer) weight[group]!++;
  const pick = (values: ArrayLike<number>) => Float64Array.from(firsts, (i) => values[i]!);
  const recencies = pick(recency);
  const ages = pick(age);
  const times = Float64Array.from(new Set([...recencies, ...ages])).sort();
  const places = new Map(Array.from(times, (time, place) => [time, place]));
  const placesOf = (values: Float64Array) => Uint32Array.from(values, (time) => places.get(time)!);
  return {
    count: firsts.length,
    frequency: pick(frequency),
    recency: recencies,
    age: ages,
    times,
    recencyAt: placesOf(recencies),
    ageAt: placesOf(ages),
    weight,
    ofCustomer,
  };
}

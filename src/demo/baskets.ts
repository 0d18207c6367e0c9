import { apportion, deck, streamOf } from './random';

/**
 * What an order holds of one planted pair: 0 neither, 1 both, 2 only the first, 3 only the second.
 * One column a pair: sports (shoes → socks), fashion (dress → heels), family (toy → picture book).
 */
export type PairColumns = readonly [Uint8Array, Uint8Array, Uint8Array];

/** Counts of one pair among `baskets` orders. */
export interface PairCounts {
  readonly antecedent: number;
  readonly both: number;
  readonly consequent: number;
}

/** The planted rules: support and confidence as whole percent, and the share of baskets with the consequent. */
const plantedPairs = [
  { support: 15, confidence: 65, consequentShare: 0.315 },
  { support: 12, confidence: 58, consequentShare: 0.255 },
  { support: 10, confidence: 52, consequentShare: 0.215 },
] as const;

/**
 * How many of `baskets` orders hold what, for each pair. In 37,700: shoes 8,700 with socks 5,655; dresses 7,800 with
 * heels 4,524; toys 7,250 with books 3,770. "Both" is rounded up, so that support never falls below its limit.
 */
export function pairCounts(baskets: number): PairCounts[] {
  return plantedPairs.map(({ support, confidence, consequentShare }) => {
    const both = Math.ceil((baskets * support) / 100);
    return {
      both,
      antecedent: Math.round((baskets * support) / confidence),
      consequent: Math.round(baskets * consequentShare),
    };
  });
}

/**
 * How strongly each kind of buyer leans to "both", "only the first", "only the second", by stratum:
 * 0 men, 1 women, 2 men with children, 3 women with children.
 */
const leaning: readonly (readonly (readonly [number, number, number])[])[] = [
  [
    [1.1, 1.1, 1.1],
    [0.95, 0.95, 0.95],
    [1.1, 1.1, 1.1],
    [0.95, 0.95, 0.95],
  ],
  [
    [0.35, 0.45, 0.5],
    [1.4, 1.35, 1.3],
    [0.35, 0.45, 0.5],
    [1.4, 1.35, 1.3],
  ],
  [
    [0.5, 0.7, 0.7],
    [0.5, 0.7, 0.7],
    [1.75, 1.45, 1.45],
    [1.75, 1.45, 1.45],
  ],
];

/** Deals the pairs to orders, exactly `pairCounts(stratum.length)` of each; women and families get more of theirs. */
export function dealPairs(seed: number, purpose: string, stratum: Uint8Array): PairColumns {
  const sizes = [0, 0, 0, 0];
  for (const s of stratum) sizes[s]++;
  const columns = pairCounts(stratum.length).map(({ antecedent, both, consequent }, pair) => {
    const totals = [both, antecedent - both, consequent - both];
    const shares = totals.map((total, state) =>
      apportion(
        total,
        sizes.map((n, s) => n * leaning[pair][s][state]),
      ),
    );
    const decks = sizes.map((n, s) => {
      const held = shares.map((share) => share[s]);
      const none = n - held[0] - held[1] - held[2];
      if (none < 0) throw new RangeError(`stratum ${s} of ${n} orders is too small for pair ${pair}`);
      return deck([none, ...held], streamOf(seed, `${purpose} pair ${pair}`, s));
    });
    const dealt = [0, 0, 0, 0];
    return stratum.map((s) => decks[s][dealt[s]++]);
  });
  return [columns[0], columns[1], columns[2]];
}

/** The categories (0–5) that an order's pair states stand for. */
export function categoriesOf(pairs: PairColumns, order: number): number[] {
  const result: number[] = [];
  pairs.forEach((states, pair) => {
    const state = states[order];
    if (state === 1 || state === 2) result.push(2 * pair);
    if (state === 1 || state === 3) result.push(2 * pair + 1);
  });
  return result;
}

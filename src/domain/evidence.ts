import type { Snapshot } from './snapshot';

/** How much the data can carry: A the full methods, B pooled models, C simple formulas, D description only. */
export type Grade = 'A' | 'B' | 'C' | 'D';

export interface EvidenceInput {
  /** Customers with a counting order. */
  readonly buyers: number;
  /** Days between the first and the last order. */
  readonly spanDays: number;
  /** Days from the last order to the as-of day. */
  readonly quietDays: number;
  /** Orders of the customer who ordered most often. */
  readonly mostOrders: number;
}

export interface Evidence {
  readonly grade: Grade;
  readonly buyers: number;
  readonly spanDays: number;
  /** What keeps it from an A, in words of a message key. */
  readonly missing: readonly ('buyers' | 'span' | 'recent' | 'repeat')[];
}

/**
 * A: ≥ 500 buyers, ≥ 180 days, an order in the last 30 days, somebody with ≥ 3 orders. B: ≥ 100 buyers. C: ≥ 30.
 * D: fewer. Enough buyers without one of the other three is a B.
 */
export function evidenceOf({ buyers, spanDays, quietDays, mostOrders }: EvidenceInput): Evidence {
  const missing: Evidence['missing'][number][] = [];
  if (buyers < 500) missing.push('buyers');
  if (spanDays < 180) missing.push('span');
  if (!(quietDays <= 30)) missing.push('recent');
  if (mostOrders < 3) missing.push('repeat');
  const byBuyers = buyers >= 100 ? 'B' : buyers >= 30 ? 'C' : 'D';
  return { grade: missing.length === 0 ? 'A' : byBuyers, buyers, spanDays, missing };
}

/** The grade of what everybody did before a day. */
export function evidenceAt({ asOf, orders, first, last }: Snapshot): Evidence {
  let buyers = 0;
  let from = Infinity;
  let to = -Infinity;
  let mostOrders = 0;
  for (let p = 0; p < orders.length; p++) {
    if (orders[p] === 0) continue;
    buyers++;
    if (first[p]! < from) from = first[p]!;
    if (last[p]! > to) to = last[p]!;
    if (orders[p]! > mostOrders) mostOrders = orders[p]!;
  }
  const spanDays = buyers > 0 ? to - from : 0;
  return evidenceOf({ buyers, spanDays, quietDays: asOf - to, mostOrders });
}

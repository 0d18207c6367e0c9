import type { Exact } from './money';
import { CLICKED, CONVERTED, DELIVERED, OPENED } from './messages-before';
import { knowsConversions } from './messages-before';
import type { ContactsResult, Counts } from './result';

/** What is known of the messages of a shop as a whole. */
export interface Knowledge {
  readonly known: ContactsResult['known'];
  readonly revenue: Exact | null;
  readonly cost: Exact | null;
}

/** What a row adds to a slice. */
export interface RowFacts {
  readonly marks: number;
  /** Of a control that nothing reached. */
  readonly heldOut: boolean;
  /** Whether opening is recorded where it was sent. */
  readonly openable: boolean;
  readonly refused: boolean;
  readonly familiar: boolean;
}

/** Messages of a slice while they are counted; money in grid units, so that sums are exact. */
export class Tally {
  heldOut = 0;
  sent = 0;
  reached = 0;
  openable = 0;
  opened = 0;
  clicked = 0;
  converted = 0;
  reachedConverted = 0;
  refused = 0;
  familiar = 0;
  revenue = 0;
  paid = 0;
  cost = 0;
  priced = 0;

  add({ marks, heldOut, openable, refused, familiar }: RowFacts): void {
    if (heldOut) {
      this.heldOut++;
      return;
    }
    this.sent++;
    if (marks & DELIVERED) {
      this.reached++;
      if (openable) this.openable++;
      if (openable && marks & OPENED) this.opened++;
      if (marks & CLICKED) this.clicked++;
      if (marks & CONVERTED) this.reachedConverted++;
    }
    if (marks & CONVERTED) this.converted++;
    if (refused) this.refused++;
    if (familiar) this.familiar++;
  }

  /** The money of a row that was sent. */
  addMoney(row: number, { revenue, cost }: Knowledge): void {
    if (revenue && revenue.values[row] === revenue.values[row]) {
      this.revenue += revenue.units[row]!;
      this.paid++;
    }
    if (cost && cost.values[row] === cost.values[row]) {
      this.cost += cost.units[row]!;
      this.priced++;
    }
  }

  merge(other: Tally): void {
    for (const field of FIELDS) this[field] += other[field];
  }

  counts({ known, revenue, cost }: Knowledge): Counts {
    const if_ = (isKnown: boolean, value: number): number => (isKnown ? value : NaN);
    const sold = knowsConversions(known);
    return {
      heldOut: this.heldOut,
      sent: this.sent,
      delivered: if_(known.delivered, this.reached),
      reached: this.reached,
      openable: if_(known.opened_at, this.openable),
      opened: if_(known.opened_at && this.openable > 0, this.opened),
      clicked: if_(known.clicked_at, this.clicked),
      converted: if_(sold, this.converted),
      reachedConverted: if_(sold, this.reachedConverted),
      // Who converted and nobody says for how much: that is not nothing.
      revenue: revenue && (this.paid > 0 || this.converted === 0) ? revenue.money(this.revenue) : NaN,
      cost: cost && this.priced > 0 ? cost.money(this.cost) : NaN,
      refused: if_(known.consent, this.refused),
      familiar: this.familiar,
    };
  }
}

const FIELDS = [
  ...(['heldOut', 'sent', 'reached', 'openable', 'opened', 'clicked', 'converted'] as const),
  ...(['reachedConverted', 'refused', 'familiar', 'revenue', 'paid', 'cost', 'priced'] as const),
] as const;

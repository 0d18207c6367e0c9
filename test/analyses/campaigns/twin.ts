import fc from 'fast-check';
import type { Workspace } from '../../../src/core/workspace';
import { isoDay, parseIsoDay } from '../../../src/core/time';
import { tableOf, workspaceOf } from '../../builders/workspace';

/** One row of a campaign file as drawn; days after `FIRST`. */
export interface AnyMessage {
  readonly campaign: string | null;
  readonly person: string | null;
  readonly arm: string | null;
  readonly channel: string | null;
  readonly sent: number | null;
  readonly delivered: boolean | null;
  readonly opened: number | null;
  readonly clicked: number | null;
  readonly converted: number | null;
  readonly cents: number | null;
  readonly cost: number | null;
}

export const FIRST = parseIsoDay('2024-01-01');
const day = fc.option(fc.nat(40), { freq: 3 });

export const anyMessages: fc.Arbitrary<readonly AnyMessage[]> = fc.array(
  fc.record({
    campaign: fc.constantFrom('spring', 'autumn', null),
    person: fc.constantFrom('ana', 'ben', 'cy', 'di', null),
    arm: fc.constantFrom('control', 'treatment', null),
    channel: fc.constantFrom('mail', 'sms', null),
    sent: fc.option(fc.nat(30), { freq: 5 }),
    delivered: fc.constantFrom(true, true, false, null),
    opened: day,
    clicked: day,
    converted: day,
    cents: fc.constantFrom(null, 0, 250, 999),
    cost: fc.constantFrom(null, 5, 10),
  }),
  { minLength: 1, maxLength: 40 },
);

const dayText = (days: number | null): string | null => (days === null ? null : isoDay(FIRST + days));

/** The rows as a shop; ben wants no marketing, cy has an order, di is on no list. */
export const shopOf = (rows: readonly AnyMessage[]): Workspace =>
  workspaceOf({
    contacts: tableOf('contacts', {
      campaign_id: rows.map(({ campaign }) => campaign),
      customer_id: rows.map(({ person }) => person),
      arm: rows.map(({ arm }) => arm),
      channel: rows.map(({ channel }) => channel),
      sent_at: rows.map(({ sent }) => dayText(sent)),
      delivered: rows.map(({ delivered }) => delivered),
      opened_at: rows.map(({ opened }) => dayText(opened)),
      clicked_at: rows.map(({ clicked }) => dayText(clicked)),
      converted_at: rows.map(({ converted }) => dayText(converted)),
      revenue: rows.map(({ cents }) => (cents === null ? null : cents / 100)),
      cost: rows.map(({ cost }) => (cost === null ? null : cost / 100)),
    }),
    customers: tableOf('customers', { customer_id: ['ana', 'ben'], consent_marketing: [true, false] }),
    orders: tableOf('orders', { customer_id: ['cy'], ordered_at: ['2023-12-01'], amount: [10] }),
  });

/** What a slice comes to, by walking its rows; money in cents. */
export interface TwinCounts {
  readonly heldOut: number;
  readonly sent: number;
  readonly delivered: number;
  readonly openable: number;
  readonly opened: number | null;
  readonly clicked: number;
  readonly converted: number;
  readonly reachedConverted: number;
  readonly refused: number;
  readonly familiar: number;
  readonly revenue: number | null;
  readonly cost: number | null;
}

/** Every figure of the messages before a day, slowly. */
export class Twin {
  readonly rows: readonly AnyMessage[];
  readonly #until: number;

  constructor(rows: readonly AnyMessage[], until = Infinity) {
    this.#until = until;
    this.rows = rows.filter((row) => !(this.momentOf(row) >= until));
  }

  momentOf({ sent, opened, clicked, converted }: AnyMessage): number {
    if (sent !== null) return sent;
    const later = [opened, clicked, converted].filter((moment) => moment !== null);
    return later.length > 0 ? Math.min(...later) : NaN;
  }
  happened = (moment: number | null): boolean => moment !== null && moment < this.#until;
  opened = (row: AnyMessage): boolean => this.happened(row.opened);
  clicked = (row: AnyMessage): boolean => this.happened(row.clicked);
  delivered = (row: AnyMessage): boolean => row.delivered === true || this.opened(row) || this.clicked(row);
  converted = (row: AnyMessage): boolean =>
    row.converted === null ? (row.cents ?? 0) > 0 : this.happened(row.converted);
  paid = (row: AnyMessage): number | null =>
    row.converted !== null && !this.happened(row.converted) ? null : row.cents;

  heldOut(row: AnyMessage): boolean {
    const arm = this.rows.filter((other) => other.campaign === row.campaign && other.arm === row.arm);
    return row.arm === 'control' && !arm.some(this.delivered);
  }
  /** Whether opening is recorded where a row was sent. */
  recorded(row: AnyMessage): boolean {
    const own = this.rows.filter((o) => o.campaign === row.campaign && o.channel === row.channel);
    const followed = own.some((o) => this.clicked(o) || (this.converted(o) && this.delivered(o)));
    return own.some(this.opened) || !followed;
  }

  counts(of: (row: AnyMessage) => boolean): TwinCounts {
    const all = this.rows.filter(of);
    const sent = all.filter((row) => !this.heldOut(row));
    const reached = sent.filter(this.delivered);
    const openable = reached.filter((row) => this.recorded(row));
    const converted = sent.filter(this.converted);
    const paid = sent.map(this.paid).filter((cents) => cents !== null);
    const costs = sent.map(({ cost }) => cost).filter((cents) => cents !== null);
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    return {
      heldOut: all.length - sent.length,
      sent: sent.length,
      delivered: reached.length,
      openable: openable.length,
      opened: openable.length > 0 ? openable.filter(this.opened).length : null,
      clicked: reached.filter(this.clicked).length,
      converted: converted.length,
      reachedConverted: reached.filter(this.converted).length,
      refused: sent.filter(({ person }) => person === 'ben').length,
      familiar: sent.filter(({ person }) => person !== null && person !== 'di').length,
      revenue: paid.length > 0 || converted.length === 0 ? sum(paid) : null,
      cost: costs.length > 0 ? sum(costs) : null,
    };
  }

  /** Number of a message among those of its person; null where it has none. */
  numberOf(row: AnyMessage): number | null {
    const at = this.momentOf(row);
    if (row.person === null || Number.isNaN(at) || this.heldOut(row)) return null;
    const earlier = this.rows.filter(
      (o) => o.person === row.person && !this.heldOut(o) && this.momentOf(o) < at,
    );
    return earlier.length + 1;
  }
}

import { countOf, rowsWhere, sumOf } from '../../core/table-figures';
import type { ExportTable } from '../../core/export-table';
import type { Behinds, TableIdOf } from '../contract';
import type { definition } from './definition';
import { rateOf, ratio } from './rates';
import type { CampaignsResult } from './result';

type Figures = Behinds<TableIdOf<typeof definition>>;

/** The campaigns, the people of arms, and the money spent; each counted once more from its rows. */
export function behind({ contacts, spend }: CampaignsResult): Figures {
  const byChannel = (rows: ExportTable): ExportTable => rowsWhere(rows, 'by', (by) => by === 'channel');
  const months = (rows: ExportTable): ExportTable => rowsWhere(rows, 'period', (unit) => unit === 'month');
  const ofSpend = { table: 'spend', only: byChannel } as const;
  const messages: Figures = contacts
    ? {
        sent: {
          value: contacts.totals.sent,
          as: 'integer',
          table: 'campaigns',
          again: (rows) => sumOf(rows, 'sent'),
        },
        converted: {
          value: contacts.totals.converted,
          as: 'integer',
          table: 'campaigns',
          again: (rows) => sumOf(rows, 'converted'),
        },
        earned: {
          value: ratio(contacts.totals.revenue, contacts.totals.cost),
          as: 'number',
          table: 'campaigns',
          again: (rows) => sumOf(rows, 'revenue') / sumOf(rows, 'cost'),
        },
        familiar: {
          value: ratio(contacts.totals.familiar, contacts.totals.sent),
          as: 'share1',
          table: 'campaigns',
          again: (rows) => sumOf(rows, 'sent_to_known_customers') / sumOf(rows, 'sent'),
        },
        refused: {
          value: contacts.totals.refused,
          as: 'integer',
          table: 'campaigns',
          again: (rows) => sumOf(rows, 'sent_to_refusers'),
        },
        rates: {
          value: rateOf(contacts.totals, 'clicked').k,
          as: 'integer',
          table: 'parts',
          again: (rows) => sumOf(rows, 'clicked'),
        },
        funnel: { value: contacts.people.arm.length, as: 'integer', table: 'people', again: countOf },
        sends: {
          value: contacts.sends.month.reduce((sum, { sent }) => sum + sent, 0),
          as: 'integer',
          table: 'sends',
          only: months,
          again: (rows) => sumOf(rows, 'sent'),
        },
      }
    : {};
  const money: Figures = spend
    ? {
        spent: {
          value: spend.totals.spend,
          as: 'money',
          ...ofSpend,
          again: (rows) => sumOf(rows, 'spend'),
        },
        cac: {
          value: ratio(spend.totals.spend, spend.totals.newCustomers),
          as: 'money',
          ...ofSpend,
          again: (rows) => sumOf(rows, 'spend') / sumOf(rows, 'new_customers'),
        },
        spendTime: {
          value: spend.periods.month.reduce((sum, period) => sum + (period.spend || 0), 0),
          as: 'money',
          table: 'spendPeriods',
          only: months,
          again: (rows) => sumOf(rows, 'spend'),
        },
      }
    : {};
  const headline = messages['sent'] ?? money['spent'];
  return { ...(headline && { headline }), ...messages, ...money };
}

import type { ExportTable } from '../../core/export-table';
import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import type { DisplayOf, Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import type { definition } from './definition';
import { countsRow, nameText, type CountsRow } from './counts-row';
import { detailView, type CampaignDetail } from './present-campaign';
import { ratesView, type RatesView } from './present-rates';
import { spendView, type SpendView } from './present-spend';
import { rateOf, ratio } from './rates';
import type { CampaignsResult, ContactsResult } from './result';
import { tabulate } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface CampaignsView {
  /** Null without messages. */
  readonly evidence: EvidenceView | null;
  /** What is not there, and what it would show. */
  readonly missing: readonly string[];
  readonly figures: readonly FigureView[];
  readonly contacts: ContactsView | null;
  readonly spend: SpendView | null;
}

export interface FigureView {
  readonly what: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

export interface ContactsView {
  readonly rates: RatesView;
  readonly campaigns: CampaignTable;
  readonly sends: SendsView | null;
  /** Whether anybody written to wants no marketing. */
  readonly hasRefused: boolean;
  /** Of a campaign by its place; null: all together. */
  detail(campaign: number | null): CampaignDetail;
}

export interface CampaignTable {
  readonly title: string;
  readonly caption: string;
  readonly rows: readonly CampaignRow[];
  table(): ExportTable;
}

export interface CampaignRow extends CountsRow {
  readonly place: number;
  readonly name: string;
  readonly when: string;
  readonly from: number | null;
}

export interface SendsView {
  readonly title: string;
  readonly caption: string;
  readonly xLabel: string;
  readonly labels: readonly string[];
  readonly sent: readonly number[];
  readonly converted: readonly number[] | null;
  table(): ExportTable;
}

/** The view of a result; no arithmetic is left to the markup. */
export function present(
  result: CampaignsResult,
  { display, format, say }: Presentation<typeof definition>,
): CampaignsView {
  const { contacts, spend } = result;
  return {
    evidence:
      contacts && evidenceView(contacts.evidence, say, { people: contacts.people.keys.offsets.length - 1 }),
    missing: missingOf(result, say),
    figures: [
      ...(contacts ? messageFigures(contacts, format, say) : []),
      ...(spend ? spendFigures(spend.totals, format, say) : []),
    ],
    contacts: contacts && contactsView(result, contacts, display, format, say),
    spend: spend && spendView(result, spend, display, format, say),
  };
}

function contactsView(
  result: CampaignsResult,
  contacts: ContactsResult,
  display: DisplayOf<typeof definition>,
  format: Format,
  say: Say,
): ContactsView {
  const { campaigns } = contacts;
  return {
    rates: ratesView(contacts, display, format, say),
    campaigns: {
      title: say('campaigns.title', { campaigns: campaigns.length }),
      caption: say(contacts.known.delivered ? 'campaigns.caption.delivered' : 'campaigns.caption.sent'),
      rows: campaigns.map((campaign, place) => ({
        place,
        name: nameText(campaign.name, 'campaign', say),
        when: whenText(campaign, format),
        from: Number.isNaN(campaign.from) ? null : campaign.from,
        ...countsRow(campaign, format),
      })),
      table: () => tabulate(result, 'campaigns'),
    },
    hasRefused: contacts.totals.refused > 0,
    sends: sendsView(result, contacts, display.unit, format, say),
    detail: (campaign) => detailView(result, contacts, campaign, { display, format, say }),
  };
}

/** First and last day; nothing without a date. */
function whenText({ from, to }: { readonly from: number; readonly to: number }, format: Format): string {
  if (Number.isNaN(from)) return '—';
  const [first, last] = [format.day(from), format.day(to)];
  return first === last ? first : `${first} – ${last}`;
}

function sendsView(
  result: CampaignsResult,
  { sends, known }: ContactsResult,
  unit: 'month' | 'week',
  format: Format,
  say: Say,
): SendsView | null {
  const periods = sends[unit];
  if (periods.length === 0) return null;
  const busiest = periods.reduce((most, period) => (period.sent > most.sent ? period : most));
  const labelOf = (start: number): string =>
    unit === 'month' ? format.month(start * MS_PER_DAY) : format.day(start * MS_PER_DAY);
  return {
    title: say(`sends.title.${unit}`, { start: labelOf(busiest.start), sent: busiest.sent }),
    caption: say('sends.caption'),
    xLabel: say(`sends.axis.${unit}`),
    labels: periods.map(({ start }) => labelOf(start)),
    sent: periods.map(({ sent }) => sent),
    converted:
      known.converted_at || known.revenue
        ? periods.map(({ converted }) => (Number.isNaN(converted) ? 0 : converted))
        : null,
    table: () => tabulate(result, 'sends'),
  };
}

function messageFigures(contacts: ContactsResult, format: Format, say: Say): FigureView[] {
  const { totals, campaigns, known, people } = contacts;
  const converted = rateOf(totals, 'converted');
  const earned = ratio(totals.revenue, totals.cost);
  const figure = (what: string, value: string, note: string): FigureView => ({
    what,
    label: say(`kpi.${what}`),
    value,
    note,
  });
  return [
    figure(
      'sent',
      format.integer(totals.sent),
      say('kpi.sent.note', {
        campaigns: campaigns.length,
        people: people.keys.offsets.length - 1,
        heldOut: totals.heldOut,
      }),
    ),
    figure(
      'converted',
      format.integer(totals.converted),
      Number.isNaN(converted.share)
        ? say('kpi.converted.unknown')
        : say(known.delivered ? 'kpi.converted.delivered' : 'kpi.converted.sent', {
            share: converted.share,
            of: converted.n,
          }),
    ),
    figure(
      'earned',
      Number.isNaN(earned) ? '—' : format.number(earned, 1),
      Number.isNaN(earned)
        ? say('kpi.earned.unknown')
        : say('kpi.earned.note', { revenue: totals.revenue, cost: totals.cost }),
    ),
    figure(
      'familiar',
      format.share(ratio(totals.familiar, totals.sent), 1),
      say('kpi.familiar.note', { familiar: totals.familiar, sent: totals.sent }),
    ),
    figure(
      'refused',
      format.integer(totals.refused),
      say(known.consent ? 'kpi.refused.note' : 'kpi.refused.unknown'),
    ),
  ];
}

function spendFigures(
  totals: NonNullable<CampaignsResult['spend']>['totals'],
  format: Format,
  say: Say,
): FigureView[] {
  const cac = ratio(totals.spend, totals.newCustomers);
  return [
    {
      what: 'spent',
      label: say('kpi.spent'),
      value: format.money(totals.spend),
      note: say('kpi.spent.note'),
    },
    {
      what: 'cac',
      label: say('kpi.cac'),
      value: format.money(cac),
      note: Number.isNaN(cac) ? say('kpi.cac.unknown') : say('kpi.cac.note', { people: totals.newCustomers }),
    },
  ];
}

/** Files and columns that are not there, each with what it would show. */
function missingOf({ contacts, spend }: CampaignsResult, say: Say): string[] {
  const missing: string[] = [];
  if (!contacts) missing.push('contacts');
  else {
    for (const column of [
      'campaign_id',
      'sent_at',
      'delivered',
      'opened_at',
      'clicked_at',
      'cost',
    ] as const) {
      if (!contacts.known[column]) missing.push(column);
    }
    if (!contacts.known.converted_at && !contacts.known.revenue) missing.push('converted_at');
    else if (!contacts.known.revenue) missing.push('revenue');
    if (!contacts.arms.some(({ isControl }) => isControl)) missing.push('control');
  }
  if (!spend) missing.push('spend');
  return missing.map((what) => say(`missing.${what}`));
}

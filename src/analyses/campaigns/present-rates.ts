import type { Format } from '../../core/format';
import type { DisplayOf, Say } from '../contract';
import type { definition } from './definition';
import { nameText } from './counts-row';
import { bestRate, rateOf, type Rate } from './rates';
import { LAST_NTH, type ContactsResult, type Counts } from './result';

/** Rates side by side with their intervals. */
export interface RatesView {
  readonly title: string;
  readonly caption: string;
  /** Which rate is drawn. */
  readonly rate: Rate;
  readonly rows: readonly RateRow[];
  /** The end of the axis, a share, and what stands there. */
  readonly reach: number;
  readonly reachText: string;
  /** Said where nothing can be drawn; ''. */
  readonly empty: string;
}

export interface RateRow {
  readonly name: string;
  /** Place of its campaign; null where it is none. */
  readonly campaign: number | null;
  /** Null where it is not known, with the reason in `text`. */
  readonly share: { readonly share: number; readonly lower: number; readonly upper: number } | null;
  /** 18.0% */
  readonly text: string;
  /** 14.5% – 22.0% */
  readonly interval: string;
  /** 72 of 400 */
  readonly of: string;
}

/** As many as can be compared by eye. */
const MOST_ROWS = 12;

export function ratesView(
  contacts: ContactsResult,
  { rate: asked, compare }: DisplayOf<typeof definition>,
  format: Format,
  say: Say,
): RatesView {
  const rate = asked === 'auto' ? (bestRate(contacts) ?? 'clicked') : asked;
  const all = slicesOf(contacts, compare, say).filter(({ counts }) => counts.sent > 0);
  const rows = all.slice(0, MOST_ROWS).map(({ name, campaign, counts }): RateRow => {
    const { k, n, share, lower, upper } = rateOf(counts, rate);
    const isKnown = !Number.isNaN(share);
    return {
      name,
      campaign,
      share: isKnown ? { share, lower, upper } : null,
      text: isKnown ? format.share(share, 1) : '—',
      interval: isKnown
        ? say('interval', { lower: format.share(lower, 1), upper: format.share(upper, 1) })
        : say(`rates.unknown.${rate}`),
      of: isKnown ? say('rates.of', { k, n }) : '',
    };
  });
  const reach = Math.min(1, rows.reduce((most, { share }) => Math.max(most, share?.upper ?? 0), 0) * 1.05);
  return {
    title: say(`rates.title.${rate}`),
    caption: [
      say(rate === 'opened' || contacts.known.delivered ? 'rates.caption.delivered' : 'rates.caption.sent'),
      ...(all.length > rows.length
        ? [say('rates.caption.more', { shown: rows.length, all: all.length })]
        : []),
    ].join(say('sentences.join')),
    rate,
    rows,
    reach,
    reachText: format.share(reach, reach < 0.1 ? 1 : 0),
    empty: rows.some(({ share }) => share) ? '' : say(`rates.none.${compare}`),
  };
}

interface Slice {
  readonly name: string;
  readonly campaign: number | null;
  readonly counts: Counts;
}

function slicesOf(
  { campaigns, channels, parts, nth }: ContactsResult,
  compare: 'campaigns' | 'channels' | 'parts' | 'nth',
  say: Say,
): Slice[] {
  switch (compare) {
    case 'campaigns':
      return campaigns.map((counts, campaign) => ({
        name: nameText(counts.name, 'campaign', say),
        campaign,
        counts,
      }));
    case 'channels':
      return channels.map((counts) => ({
        name: nameText(counts.name, 'channel', say),
        campaign: null,
        counts,
      }));
    case 'parts':
      return parts.map((counts) => ({
        name: say('part.name', {
          campaign: nameText(campaigns[counts.campaign]!.name, 'campaign', say),
          arm: nameText(counts.arm, 'arm', say),
          channel: nameText(counts.channel, 'channel', say),
        }),
        campaign: counts.campaign,
        counts,
      }));
    case 'nth':
      return nth.map((counts, i) => ({
        name: say(i + 1 === LAST_NTH ? 'nth.last' : 'nth', { n: i + 1 }),
        campaign: null,
        counts,
      }));
  }
}

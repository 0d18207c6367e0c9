import type { Values } from '../../core/outcome';
import type { Finding } from '../contract';
import { bestRate, rateOf, ratio, type Rate, type Share } from './rates';
import type { Against, Arm, CampaignsResult, ContactsResult, SpendResult } from './result';

/** Below this many messages a channel is not compared with another. */
const ENOUGH = 30;

/** The headline, one thing to do, then channels, refusals and the money spent. */
export function explain({ contacts, spend }: CampaignsResult): readonly Finding[] {
  if (!contacts && !spend) {
    return [
      { key: 'finding.nothing', values: {} },
      { key: 'act.nothing', values: {} },
    ];
  }
  const [headline, ...spent] = spend ? spendFindings(spend) : [];
  if (!contacts) return [headline!, ...spent];
  return [
    ...contactFindings(contacts),
    ...channelFinding(contacts),
    ...refusedFinding(contacts),
    ...(headline ? [headline] : []),
  ];
}

/** The arm of the latest campaign that has a control, the one of most people; null without any. */
export function testedArm({ arms }: ContactsResult): (Arm & { readonly against: Against }) | null {
  const tested = arms.filter((arm): arm is Arm & { against: Against } => arm.against !== null);
  const latest = tested.filter(({ campaign }) => campaign === tested[0]!.campaign);
  return latest.reduce<(typeof latest)[number] | null>(
    (most, arm) => (most === null || arm.people > most.people ? arm : most),
    null,
  );
}

/** A name and whether the file gives it. */
export const named = (what: string, name: string): Values => ({
  [what]: name,
  [`${what}Known`]: Number(name !== ''),
});

function contactFindings(contacts: ContactsResult): Finding[] {
  const arm = testedArm(contacts);
  if (arm) return testFindings(contacts, arm);
  const { totals, campaigns } = contacts;
  const rate = bestRate(contacts);
  const share = rate && rateOf(totals, rate);
  const values = { sent: totals.sent, campaigns: campaigns.length };
  return [
    share
      ? {
          key: `finding.${rate}.${totals.delivered === totals.reached ? 'delivered' : 'sent'}`,
          values: { ...values, count: share.k, share: share.share, of: share.n },
        }
      : { key: 'finding.sent', values },
    { key: rate === 'converted' ? 'act.control' : 'act.outcomes', values: {} },
  ];
}

function testFindings({ campaigns }: ContactsResult, arm: Arm & { readonly against: Against }): Finding[] {
  const { against } = arm;
  const isSure = against.lower > 0 || against.upper < 0;
  const verdict = !isSure ? 'unsure' : against.difference > 0 ? 'better' : 'worse';
  // A difference below 0 is said as so many fewer: its ends change places.
  const [least, most] =
    verdict === 'worse' ? [-against.upper, -against.lower] : [against.lower, against.upper];
  const values: Values = {
    ...named('campaign', campaigns[arm.campaign]!.name),
    share: arm.converted / arm.people,
    people: arm.people,
    controlShare: against.converted / against.people,
    control: against.people,
    points: 100 * Math.abs(against.difference),
    least: 100 * (verdict === 'unsure' ? -least : least),
    most: 100 * most,
  };
  const earned = ratio(against.incremental, arm.cost);
  return [
    { key: `finding.test.${verdict}`, values },
    { key: `act.${verdict}`, values: {} },
    ...(earned > 0
      ? [{ key: 'finding.earned', values: { earned, ...named('campaign', campaigns[arm.campaign]!.name) } }]
      : []),
  ];
}

/**
 * The best and the worst channel of the campaign that used most channels, where their intervals do not meet: channels of
 * different campaigns reach different people.
 */
function channelFinding(contacts: ContactsResult): Finding[] {
  const rate = bestRate(contacts);
  if (!rate) return [];
  const channels = contacts.campaigns.map((): (Share & { readonly name: string })[] => []);
  for (const part of contacts.parts) {
    const share = rateOf(part, rate);
    if (part.channel !== '' && share.n >= ENOUGH) {
      channels[part.campaign]!.push({ name: part.channel, ...share });
    }
  }
  const most = channels.reduce((a, b, campaign) => (b.length > channels[a]!.length ? campaign : a), 0);
  const ranked = channels[most]!.sort((a, b) => b.share - a.share);
  const { name } = contacts.campaigns[most]!;
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (name === '' || !best || !worst || !(best.lower > worst.upper)) return [];
  return [
    {
      key: `finding.channels.${rate}`,
      values: {
        campaign: name,
        best: best.name,
        bestShare: best.share,
        bestOf: best.n,
        worst: worst.name,
        worstShare: worst.share,
        worstOf: worst.n,
      },
    },
  ];
}

function refusedFinding({ totals }: ContactsResult): Finding[] {
  if (!(totals.refused > 0)) return [];
  return [
    { key: 'finding.refused', values: { refused: totals.refused, share: totals.refused / totals.sent } },
  ];
}

/** What the money brought, and which channel brings a new customer for least and for most. */
function spendFindings({ totals, channels }: SpendResult): Finding[] {
  const cac = ratio(totals.spend, totals.newCustomers);
  const ranked = channels
    .filter(({ name }) => name !== '')
    .map((group) => ({ name: group.name, cac: ratio(group.spend, group.newCustomers) }))
    .filter((group) => !Number.isNaN(group.cac))
    .sort((a, b) => a.cac - b.cac);
  const [cheap, dear] = [ranked[0], ranked.at(-1)];
  return [
    Number.isNaN(cac)
      ? { key: 'finding.spend', values: { spend: totals.spend } }
      : { key: 'finding.spend.new', values: { spend: totals.spend, new: totals.newCustomers, cac } },
    cheap && dear && cheap !== dear
      ? {
          key: 'act.spend',
          values: { cheap: cheap.name, cheapCac: cheap.cac, dear: dear.name, dearCac: dear.cac },
        }
      : { key: 'act.spend.tell', values: {} },
  ];
}

/** The numbers of "What is this?". */
export function figures({ contacts, spend, margin }: CampaignsResult): Values {
  const totals = contacts?.totals;
  const shares = Object.fromEntries(
    (['opened', 'clicked', 'converted'] as const satisfies readonly Rate[]).flatMap((rate) => {
      const share = totals ? rateOf(totals, rate) : null;
      return [
        [`${rate}Count`, share?.k ?? NaN],
        [`${rate}Of`, share?.n ?? NaN],
        [`${rate}Share`, share?.share ?? NaN],
      ];
    }),
  ) as Record<string, number>;
  return {
    ...shares,
    campaigns: contacts?.campaigns.length ?? 0,
    sent: totals?.sent ?? 0,
    heldOut: totals?.heldOut ?? 0,
    people: contacts ? contacts.people.keys.offsets.length - 1 : 0,
    delivered: totals?.delivered ?? NaN,
    revenue: totals?.revenue ?? NaN,
    cost: totals?.cost ?? NaN,
    earned: totals ? ratio(totals.revenue, totals.cost) : NaN,
    refused: totals?.refused ?? NaN,
    familiar: totals?.familiar ?? 0,
    margin,
    spend: spend?.totals.spend ?? NaN,
    impressions: spend?.totals.impressions ?? NaN,
    clicks: spend?.totals.clicks ?? NaN,
    visits: spend?.totals.visits ?? NaN,
    newCustomers: spend?.totals.newCustomers ?? NaN,
    cpc: spend ? ratio(spend.totals.spend, spend.totals.clicks) : NaN,
    cac: spend ? ratio(spend.totals.spend, spend.totals.newCustomers) : NaN,
  };
}

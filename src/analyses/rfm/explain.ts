import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Finding } from '../contract';
import { personAt } from '../people';
import { actionsOf, type RfmAction } from './actions';
import { exampleOf } from './numbers';
import type { RfmResult } from './result';

/** Below this many customers the groups describe people and prove nothing: nobody is called to act on them. */
export const FEW = 30;
/** Of so many customers one alone should not bring such a share. */
const LARGE_SHARE = 0.2;
/** Up to this mean silence days are said rather than months. */
const SAID_IN_DAYS = 45;
const DAYS_PER_MONTH = 365.25 / 12;

/** The headline (who brings the money, who of the good ones has gone quiet) and the one thing to do about it. */
export function explain(result: RfmResult): readonly Finding[] {
  const { customers } = result.totals;
  if (customers === 1) return [oneCustomer(result)];
  if (customers < FEW)
    return [fewCustomers(result), { key: 'finding.lead.few', values: { customers, need: FEW } }];
  const actions = actionsOf(result);
  const best = actions.find(({ role }) => role === 'best');
  const quiet = actions.find(({ role }) => role === 'win-back');
  return [headline(result, best, quiet), ...oneBuyer(result), lead(actions, quiet)];
}

/** The numbers of "What is this?". */
export function figures(result: RfmResult): Values {
  const { customers, revenue } = result.totals;
  const top = result.segments.reduce((most, segment) => (segment.revenue > most.revenue ? segment : most));
  return {
    ...exampleOf(result),
    customers,
    revenue,
    topPeople: top.customers,
    topShare: top.share,
    topRevenue: top.revenue,
    topRevenueShare: top.revenueShare,
  };
}

function headline(result: RfmResult, best: RfmAction | undefined, quiet: RfmAction | undefined): Finding {
  const { customers, orders, revenue } = result.totals;
  const { map } = result.choices;
  // A share of nothing, or of a loss, says nothing.
  const ofBest = best &&
    revenue > 0 && {
      best: best.people,
      bestShare: best.people / customers,
      revenueShare: best.revenue / revenue,
    };
  const ofQuiet = quiet && {
    quiet: quiet.people,
    months: quiet.meanDays < SAID_IN_DAYS ? 0 : Math.round(quiet.meanDays / DAYS_PER_MONTH),
    days: Math.round(quiet.meanDays),
    worth: quiet.revenue,
  };
  if (ofBest && ofQuiet) return { key: `finding.both.${map}`, values: { ...ofBest, ...ofQuiet } };
  if (ofBest) return { key: `finding.best.${map}`, values: ofBest };
  if (ofQuiet) return { key: 'finding.quiet', values: ofQuiet };
  return { key: 'finding.plain', values: { customers, orders, revenue } };
}

/** Somebody without whom the shares above would be others, often a slip of the file. */
function oneBuyer({ people, totals }: RfmResult): Finding[] {
  const top = biggestSpender(people);
  const spend = people.spend[top]!;
  const share = spend / totals.revenue;
  const values = { person: personAt(people, top).name, spend, share };
  return totals.revenue > 0 && share >= LARGE_SHARE ? [{ key: 'finding.one-buyer', values }] : [];
}

function biggestSpender({ spend }: RfmResult['people']): number {
  let top = 0;
  spend.forEach((each, i) => {
    if (each > spend[top]!) top = i;
  });
  return top;
}

function lead(actions: readonly RfmAction[], quiet: RfmAction | undefined): Finding {
  if (quiet) {
    const { people, revenue } = quiet;
    const meanOrders = Math.round(quiet.meanOrders * 10) / 10;
    return { key: 'finding.lead.win-back', values: { people, meanOrders, meanSpend: revenue / people } };
  }
  const first = actions.find(({ stake }) => stake !== null) ?? actions[0]!;
  const { role, people, orderValue } = first;
  return { key: `finding.lead.${role}`, values: { people, orderValue, stake: people * orderValue } };
}

function oneCustomer({ people, asOf }: RfmResult): Finding {
  return {
    key: 'finding.one',
    values: {
      person: personAt(people, 0).name,
      orders: people.orders[0]!,
      spend: people.spend[0]!,
      day: (asOf - people.days[0]!) * MS_PER_DAY,
    },
  };
}

function fewCustomers({ people, totals }: RfmResult): Finding {
  const { customers, orders, revenue } = totals;
  if (!(revenue > 0)) return { key: 'finding.plain', values: { customers, orders, revenue } };
  const top = biggestSpender(people);
  const values = {
    customers,
    revenue,
    person: personAt(people, top).name,
    share: people.spend[top]! / revenue,
  };
  return { key: 'finding.few', values };
}

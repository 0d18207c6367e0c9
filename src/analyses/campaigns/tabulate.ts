import { tableOfRows, type ExportTable } from '../../core/export-table';
import { levelText } from '../../core/levels';
import { dayOf, isoDay } from '../../core/time';
import type { TableIdOf } from '../contract';
import { knownName } from '../people';
import type { definition } from './definition';
import { rateOf, ratio, shareOf, type Rate } from './rates';
import { STEPS, type CampaignsResult, type Counts, type PeopleColumns, type SpendFigures } from './result';

type Column<Row> = readonly [header: string, value: (row: Row) => string | number | null];

/** The tables of the page. */
export function tabulate(result: CampaignsResult, table: TableIdOf<typeof definition>): ExportTable {
  const { contacts, spend } = result;
  const nameOf = (campaign: number): string | null => contacts?.campaigns[campaign]?.name || null;
  switch (table) {
    case 'campaigns':
      return tableOfRows(contacts?.campaigns ?? [], [
        ['campaign', ({ name }) => name || null],
        ['first_message', ({ from }) => dayText(from)],
        ['last_message', ({ to }) => dayText(to)],
        ...COUNTS,
      ]);
    case 'parts':
      return tableOfRows(contacts?.parts ?? [], [
        ['campaign', ({ campaign }) => nameOf(campaign)],
        ['arm', ({ arm }) => arm || null],
        ['channel', ({ channel }) => channel || null],
        ...COUNTS,
      ]);
    case 'channels':
      return tableOfRows(contacts?.channels ?? [], [['channel', ({ name }) => name || null], ...COUNTS]);
    case 'nth':
      return tableOfRows(
        (contacts?.nth ?? []).map((counts, i) => ({ n: i + 1, ...counts })),
        [['message_number', ({ n }) => n], ...COUNTS],
      );
    case 'sends':
      return tableOfRows(
        (['month', 'week'] as const).flatMap((unit) =>
          (contacts?.sends[unit] ?? []).map((period) => ({ unit, ...period })),
        ),
        [['period', ({ unit }) => unit], ['from', ({ start }) => isoDay(start)], ...COUNTS],
      );
    case 'arms':
      return armsTable(result, nameOf);
    case 'spend':
      return tableOfRows(
        [
          ...(spend?.channels ?? []).map((group) => ({
            channel: group.name || null,
            campaign: null,
            ...group,
          })),
          ...(spend?.campaigns ?? []).map((group) => ({
            channel: null,
            campaign: group.name || null,
            ...group,
          })),
        ].map((row, i) => ({ by: i < (spend?.channels.length ?? 0) ? 'channel' : 'campaign', ...row })),
        [
          ['by', ({ by }) => by],
          ['channel', ({ channel }) => channel],
          ['campaign', ({ campaign }) => campaign],
          ['first_day', ({ from }) => (Number.isNaN(from) ? null : isoDay(from))],
          ['last_day', ({ to }) => (Number.isNaN(to) ? null : isoDay(to))],
          ...SPEND,
          ['revenue', ({ revenue }) => revenue],
          ['revenue_per_cost', ({ revenue, spend: spent }) => ratio(revenue, spent)],
        ],
      );
    case 'spendPeriods':
      return tableOfRows(
        (['month', 'week'] as const).flatMap((unit) =>
          (spend?.periods[unit] ?? []).map((period) => ({ unit, ...period })),
        ),
        [
          ['period', ({ unit }) => unit],
          ['from', ({ start }) => isoDay(start)],
          ['channel', ({ channel }) => spend?.channels[channel]?.name || null],
          ...SPEND,
        ],
      );
    case 'people':
      return peopleTable(result, allPeople(contacts?.people));
  }
}

const dayText = (moment: number): string | null => (Number.isNaN(moment) ? null : isoDay(dayOf(moment)));

const rateColumns = (name: string, rate: Rate): Column<Counts>[] => [
  [name, (counts) => rateOf(counts, rate).share],
  [`${name}_of`, (counts) => rateOf(counts, rate).n],
  [`${name}_lower_95`, (counts) => rateOf(counts, rate).lower],
  [`${name}_upper_95`, (counts) => rateOf(counts, rate).upper],
];

const COUNTS: readonly Column<Counts>[] = [
  ['held_out', ({ heldOut }) => heldOut],
  ['sent', ({ sent }) => sent],
  ['delivered', ({ delivered }) => delivered],
  ['opened', ({ opened }) => opened],
  ['clicked', ({ clicked }) => clicked],
  ['converted', ({ converted }) => converted],
  ['cost', ({ cost }) => cost],
  ['revenue', ({ revenue }) => revenue],
  ['revenue_per_cost', ({ revenue, cost }) => ratio(revenue, cost)],
  ...rateColumns('open_rate', 'opened'),
  ...rateColumns('click_rate', 'clicked'),
  ...rateColumns('conversion_rate', 'converted'),
  ['sent_to_refusers', ({ refused }) => refused],
  ['sent_to_known_customers', ({ familiar }) => familiar],
];

const SPEND: readonly Column<SpendFigures>[] = [
  ['spend', ({ spend }) => spend],
  ['impressions', ({ impressions }) => impressions],
  ['clicks', ({ clicks }) => clicks],
  ['click_rate', ({ clicks, impressions }) => shareOf(clicks, impressions).share],
  ['visits', ({ visits }) => visits],
  ['new_customers', ({ newCustomers }) => newCustomers],
  ['new_per_visit', ({ newCustomers, visits }) => shareOf(newCustomers, visits).share],
  ['cost_per_click', ({ spend, clicks }) => ratio(spend, clicks)],
  ['cost_per_new_customer', ({ spend, newCustomers }) => ratio(spend, newCustomers)],
];

function armsTable({ contacts }: CampaignsResult, nameOf: (campaign: number) => string | null): ExportTable {
  return tableOfRows(contacts?.arms ?? [], [
    ['campaign', ({ campaign }) => nameOf(campaign)],
    ['arm', ({ name }) => name || null],
    ['arm_role', ({ isControl, heldOut }) => (heldOut ? 'held out' : isControl ? 'control' : 'treated')],
    ['people', ({ people }) => people],
    ['people_converted', ({ converted }) => converted],
    ['share_converted', (arm) => shareOf(arm.converted, arm.people).share],
    ['share_converted_lower_95', (arm) => shareOf(arm.converted, arm.people).lower],
    ['share_converted_upper_95', (arm) => shareOf(arm.converted, arm.people).upper],
    ['control_people', ({ against }) => against?.people ?? null],
    ['control_converted', ({ against }) => against?.converted ?? null],
    ['difference', ({ against }) => against?.difference ?? null],
    ['difference_lower_95', ({ against }) => against?.lower ?? null],
    ['difference_upper_95', ({ against }) => against?.upper ?? null],
    ['cost', ({ cost }) => cost],
    ['revenue', ({ revenue }) => revenue],
    ['incremental_revenue', ({ against }) => against?.incremental ?? null],
    ['incremental_per_cost', ({ against, cost }) => (against ? ratio(against.incremental, cost) : null)],
    ['roi', ({ against }) => against?.roi ?? null],
  ]);
}

const allPeople = (people: PeopleColumns | undefined): Uint32Array =>
  Uint32Array.from(people?.arm.keys() ?? []);

/** People behind campaigns, one row a person and arm. */
export function peopleTable({ contacts }: CampaignsResult, places: Uint32Array): ExportTable {
  const { people, arms, campaigns } = contacts ?? { people: null, arms: [], campaigns: [] };
  return tableOfRows(
    Array.from(people ? places : []).map((e) => ({ e, ...of(e) })),
    [
      ['customer_id', ({ key }) => key],
      ['name', ({ name }) => name],
      ['campaign', ({ campaign }) => campaign],
      ['arm', ({ arm }) => arm],
      ['messages', ({ e }) => people!.messages[e]!],
      ['furthest_step', ({ e }) => STEPS[people!.step[e]!]!],
      ['last_message', ({ e }) => dayText(people!.last[e]!)],
      ['revenue', ({ e }) => people!.revenue[e]!],
      ['wants_no_marketing', ({ e }) => (people!.refused[e] === 1 ? 'yes' : null)],
    ],
  );

  function of(e: number) {
    const arm = arms[people!.arm[e]!]!;
    const p = people!.person[e]!;
    return {
      key: levelText(people!.keys, p),
      name: knownName(people!, p),
      campaign: campaigns[arm.campaign]!.name || null,
      arm: arm.name || null,
    };
  }
}

import type { ExportTable } from '../../core/export-table';
import { rowsWhere } from '../../core/table-figures';
import type { Format } from '../../core/format';
import type { Presentation, Say } from '../contract';
import { personAt, type PeopleList, type PersonRow } from '../people';
import type { definition } from './definition';
import { peopleOf, type Step } from './people';
import { countsRow, nameText, type CountsRow } from './counts-row';
import { ratio, shareOf } from './rates';
import { STEPS, type Arm, type CampaignsResult, type ContactsResult, type Counts } from './result';
import { peopleTable, tabulate } from './tabulate';

/** A campaign in full, or all of them together. */
export interface CampaignDetail {
  readonly title: string;
  readonly caption: string;
  readonly steps: readonly StepRow[];
  readonly arms: readonly ArmRow[];
  readonly armsCaption: string;
  readonly parts: readonly PartRow[];
  armsTable(): ExportTable;
  partsTable(): ExportTable;
  people(step: Step | null): PeopleList<CampaignPerson>;
}

/** A step of the funnel. */
export interface StepRow {
  readonly id: string;
  readonly name: string;
  readonly count: string;
  /** Share of a step that it names (35.0% of delivered), or why it is not known. */
  readonly share: string;
  /** Length, of the first step. */
  readonly bar: number;
  readonly isKnown: boolean;
}

export interface ArmRow {
  readonly name: string;
  readonly role: string;
  readonly people: string;
  readonly converted: string;
  readonly rate: string;
  readonly interval: string;
  readonly difference: string;
  readonly differenceInterval: string;
  readonly cost: string;
  readonly revenue: string;
  readonly incremental: string;
  readonly ratio: string;
  readonly roi: string;
}

export interface PartRow extends CountsRow {
  readonly name: string;
  readonly channel: string;
}

export interface CampaignPerson extends PersonRow {
  readonly campaign: string;
  readonly arm: string;
  readonly step: string;
  readonly messages: string;
  readonly last: string;
  readonly revenue: string;
  readonly consent: string;
}

export function detailView(
  result: CampaignsResult,
  contacts: ContactsResult,
  campaign: number | null,
  { display, format, say }: Presentation<typeof definition>,
): CampaignDetail {
  const counts: Counts = campaign === null ? contacts.totals : contacts.campaigns[campaign]!;
  const name = campaign === null ? '' : nameText(contacts.campaigns[campaign]!.name, 'campaign', say);
  const isOwn = (of: { readonly campaign: number }): boolean => campaign === null || of.campaign === campaign;
  const arms = campaign === null ? [] : contacts.arms.filter(isOwn);
  const only = (table: ExportTable): ExportTable => {
    const own = campaign === null ? null : contacts.campaigns[campaign]!.name || null;
    return campaign === null ? table : rowsWhere(table, 'campaign', (value) => value === own);
  };
  return {
    title: campaign === null ? say('detail.all') : say('detail.title', { campaign: name }),
    caption: say('detail.caption', { sent: counts.sent, heldOut: counts.heldOut }),
    steps: stepsOf(counts, contacts, format, say),
    arms: arms.map((arm) => armRow(arm, format, say)),
    armsCaption: say(armsCaption(arms)),
    parts:
      campaign === null
        ? []
        : contacts.parts
            .filter((part) => isOwn(part) && part.sent > 0)
            .map((part) => ({
              name: nameText(part.arm, 'arm', say),
              channel: nameText(part.channel, 'channel', say),
              ...countsRow(part, format),
            })),
    armsTable: () => only(tabulate(result, 'arms')),
    partsTable: () => only(tabulate(result, 'parts')),
    people(step) {
      const places = peopleOf(contacts, { campaign, step }, display.peopleSort);
      return {
        title: say('people.title', { people: places.length }),
        ...personRows(contacts, places, format, say),
        table: () => peopleTable(result, places),
      };
    },
  };
}

function armsCaption(arms: readonly Arm[]): string {
  if (arms.some(({ against }) => against)) return 'arms.caption';
  return arms.some(({ isControl, converted }) => isControl && converted === 0)
    ? 'arms.caption.untold'
    : 'arms.caption.none';
}

function personRows(contacts: ContactsResult, places: Uint32Array, format: Format, say: Say) {
  const { people, arms, campaigns } = contacts;
  return {
    count: places.length,
    row(position: number): CampaignPerson {
      const e = places[position]!;
      const arm = arms[people.arm[e]!]!;
      return {
        ...personAt(people, people.person[e]!),
        campaign: nameText(campaigns[arm.campaign]!.name, 'campaign', say),
        arm: nameText(arm.name, 'arm', say),
        step: say(`step.${STEPS[people.step[e]!]!}`),
        messages: format.integer(people.messages[e]!),
        last: format.day(people.last[e]!),
        revenue: format.money(people.revenue[e]!),
        consent: people.refused[e] === 1 ? say('people.refused') : '',
      };
    },
  };
}

function stepsOf(counts: Counts, { known }: ContactsResult, format: Format, say: Say): StepRow[] {
  const reached = known.delivered ? 'delivered' : 'sent';
  const step = (
    id: Exclude<Step, 'heldOut'>,
    count: number,
    of: { readonly id: 'sent' | 'delivered' | 'openable'; readonly k?: number; readonly n: number } | null,
  ): StepRow => {
    const { share, n } = of ? shareOf(of.k ?? count, of.n) : { share: NaN, n: NaN };
    const isKnown = !Number.isNaN(count);
    return {
      id,
      name: say(`step.${id}`),
      count: format.integer(count),
      share: Number.isNaN(share)
        ? isKnown
          ? ''
          : say(`unknown.${id}`)
        : say(`step.of.${of!.id}`, { share, n }),
      bar: isKnown && counts.sent > 0 ? count / counts.sent : 0,
      isKnown,
    };
  };
  const openable = counts.openable < counts.reached ? 'openable' : reached;
  return [
    step('sent', counts.sent, null),
    step('delivered', counts.delivered, { id: 'sent', n: counts.sent }),
    step('opened', counts.opened, { id: openable, n: counts.openable }),
    step('clicked', counts.clicked, { id: reached, n: counts.reached }),
    step('converted', counts.converted, { id: reached, k: counts.reachedConverted, n: counts.reached }),
  ];
}

function armRow(arm: Arm, format: Format, say: Say): ArmRow {
  const share = shareOf(arm.converted, arm.people);
  const { against } = arm;
  const points = (value: number): string =>
    value < 0 ? `−${format.number(-100 * value, 1)}` : `+${format.number(100 * value, 1)}`;
  const interval = (lower: string, upper: string): string => say('interval', { lower, upper });
  const earned = against ? ratio(against.incremental, arm.cost) : NaN;
  return {
    name: nameText(arm.name, 'arm', say),
    role: say(arm.heldOut ? 'role.heldOut' : arm.isControl ? 'role.control' : 'role.treated'),
    people: format.integer(arm.people),
    converted: format.integer(arm.converted),
    rate: format.share(share.share, 1),
    interval: Number.isNaN(share.share)
      ? '—'
      : interval(format.share(share.lower, 1), format.share(share.upper, 1)),
    difference: against ? say('points', { points: points(against.difference) }) : '—',
    differenceInterval: against ? interval(points(against.lower), points(against.upper)) : '—',
    cost: format.money(arm.cost),
    revenue: format.money(arm.revenue),
    incremental: against ? format.money(against.incremental) : '—',
    ratio: Number.isNaN(earned) ? '—' : say('ratio', { earned: format.number(earned, 1) }),
    roi: against ? format.share(against.roi) : '—',
  };
}

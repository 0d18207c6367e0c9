import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import { SEGMENT_COLOUR, TIER_COLOUR } from '../../domain/group-colours';
import { isMoneyMeasure } from '../../domain/value-tiers';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import { movementView, type MovementView } from '../movement';
import { peopleRows, type PeopleList, type PersonRow } from '../people';
import { timeView, type TimeView } from '../time-view';
import type { definition } from './definition';
import { peopleOf, type TierSelection } from './people';
import { growthView, levelText, type GrowthView } from './present-growth';
import type { GroupId, ShopFigures, ValueTiersResult } from './result';
import { peopleTable } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface ValueTiersView {
  readonly evidence: EvidenceView;
  readonly time: TimeView;
  readonly shop: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly note: string;
  }[];
  readonly controls: ControlsView;
  /** Title of the groups, and their topic of "What is this?". */
  readonly grouping: { readonly title: string; readonly caption: string; readonly what: string };
  /** Null where no cost is given. */
  readonly upkeep: UpkeepView | null;
  readonly groups: readonly GroupRow[];
  readonly movement: MovementView<TierSelection>;
  readonly growth: GrowthView;
  people(selection: TierSelection): PeopleList<CustomerRow>;
}

export interface ControlsView {
  readonly measures: readonly Option[];
  readonly versus: readonly Option[];
  readonly isTiers: boolean;
  readonly core: number;
  readonly potential: number;
  readonly coreText: string;
  readonly potentialText: string;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface GroupRow {
  readonly id: GroupId;
  readonly name: string;
  readonly advice: string;
  readonly colour: number;
  readonly people: string;
  readonly share: string;
  readonly change: string;
  readonly revenue: string;
  readonly revenueShare: string;
  readonly bar: number;
  readonly margin: string;
  readonly days: string;
  /** From which value on somebody belongs to it; '' for segments. */
  readonly from: string;
  readonly selection: TierSelection;
}

/** What the tiers cost, what they brought in the same days, and that per unit of cost. */
export interface UpkeepView {
  readonly caption: string;
  readonly rows: readonly {
    readonly group: string;
    readonly colour: number;
    readonly cost: string;
    readonly brought: string;
    readonly perCost: string;
  }[];
}

export interface CustomerRow extends PersonRow {
  readonly group: string;
  readonly colour: number;
  readonly before: string;
  readonly value: string;
  readonly scores: string;
  readonly days: string;
  readonly orders: string;
  readonly spend: string;
  readonly level: string;
  readonly points: string;
  readonly missing: string;
  readonly missingMoney: string;
}

const COLOUR: Readonly<Record<GroupId, number>> = { ...TIER_COLOUR, ...SEGMENT_COLOUR };
const NOBODY_COLOUR = 8;

/** The view of a result; no arithmetic is left to the markup. */
export function present(
  result: ValueTiersResult,
  { display, format, say }: Presentation<typeof definition>,
): ValueTiersView {
  return {
    evidence: evidenceView(result.evidence, say),
    time: timeView(result, say),
    shop: shopOf(result, format, say),
    controls: controlsOf(result, say),
    grouping: {
      title: say(`groups.title.${result.choices.groups}`),
      caption: say(`caption.${result.choices.groups}`, {
        asOf: result.asOf * MS_PER_DAY,
        customers: result.people.count,
      }),
      what: result.choices.groups,
    },
    upkeep: upkeepOf(result, format, say),
    groups: groupRows(result, format, say),
    movement: movementOf(result, format, say),
    growth: growthView(result.growth, format, say),
    people: (selection) =>
      peopleView(
        result,
        peopleOf(result, selection, display.peopleSort),
        selection.kind === 'level',
        format,
        say,
      ),
  };
}

function shopOf(
  { shop, shopBefore, before }: ValueTiersResult,
  format: Format,
  say: Say,
): ValueTiersView['shop'] {
  const figures: readonly (readonly [id: keyof ShopFigures, text: (value: number) => string])[] = [
    ['customers', format.integer],
    ['orders', format.integer],
    ['revenue', format.moneyShort],
    ['repeatRate', (value) => format.share(value, 1)],
    ['orderValue', format.money],
    ['perCustomer', format.money],
  ];
  return figures.map(([id, text]) => ({
    id,
    label: say(`shop.${id}`),
    value: text(shop[id]),
    note: say('shop.before', { day: before * MS_PER_DAY, figure: text(shopBefore[id]) }),
  }));
}

function controlsOf({ measures, choices, groups }: ValueTiersResult, say: Say): ControlsView {
  const isTiers = choices.groups === 'tiers';
  const ranked = measures.map((value) => ({ value, label: say(`option.measure.${value}`) }));
  const people = (position: number): number => groups[position]!.people;
  return {
    measures: ranked,
    versus: [
      { value: 'before', label: say('option.versus.before') },
      ...ranked.filter(({ value }) => value !== choices.measure),
    ],
    isTiers,
    core: choices.core,
    potential: choices.potential,
    coreText: isTiers ? say('control.cut', { share: choices.core / 100, people: people(0) }) : '',
    potentialText: isTiers ? say('control.cut', { share: choices.potential / 100, people: people(1) }) : '',
  };
}

function valueText({ choices }: ValueTiersResult, value: number, format: Format): string {
  return isMoneyMeasure(choices.measure) ? format.money(value) : format.number(value, 1);
}

function groupRows(result: ValueTiersResult, format: Format, say: Say): GroupRow[] {
  const { groups, choices } = result;
  return groups.map((group, position) => {
    const change = group.people - group.before;
    return {
      id: group.id,
      name: say(`group.${group.id}`),
      advice: say(`group.${group.id}.do`),
      colour: COLOUR[group.id],
      people: format.integer(group.people),
      share: format.share(group.share),
      change: say(change > 0 ? 'change.more' : change < 0 ? 'change.fewer' : 'change.none', {
        people: Math.abs(change),
      }),
      revenue: format.moneyShort(group.revenue),
      revenueShare: format.share(group.revenueShare),
      bar: group.revenueShare > 0 ? Math.min(1, group.revenueShare) : 0,
      margin: format.moneyShort(group.margin ?? NaN),
      days: format.days(Math.round(group.meanDays)),
      from: choices.groups === 'tiers' ? valueText(result, group.from, format) : '',
      selection: { kind: 'group', to: position },
    };
  });
}

function upkeepOf({ upkeep }: ValueTiersResult, format: Format, say: Say): UpkeepView | null {
  if (!upkeep) return null;
  return {
    caption: say('upkeep.caption', { days: upkeep.days, margin: Number(upkeep.isMargin) }),
    rows: upkeep.tiers.map(({ id, cost, brought, perCost }) => ({
      group: say(`group.${id}`),
      colour: COLOUR[id],
      cost: format.money(cost),
      brought: format.money(brought),
      perCost: format.number(perCost, 2),
    })),
  };
}

function movementOf(result: ValueTiersResult, format: Format, say: Say): MovementView<TierSelection> {
  const { groups, choices, movement } = result;
  const isTime = choices.versus === 'before';
  const kind = isTime ? 'time' : 'measure';
  const before = result.before * MS_PER_DAY;
  return movementView(
    {
      title: say(`movement.title.${kind}`, { before }),
      caption: say(`movement.caption.${kind}`),
      heads: isTime
        ? [format.day(before), format.day(result.asOf * MS_PER_DAY)]
        : [say(`option.measure.${choices.versus}`), say(`option.measure.${choices.measure}`)],
      corner: say(`movement.corner.${kind}`),
    },
    [
      ...groups.map(({ id }) => ({ label: say(`group.${id}`), colour: COLOUR[id] })),
      { label: say('group.nobody'), colour: NOBODY_COLOUR },
    ],
    movement,
    (from, to) => ({ kind: 'moved', from, to }),
    format,
    say,
  );
}

const SCORES = ['r', 'f', 'm', 'e', 's'] as const;
function peopleView(
  result: ValueTiersResult,
  rows: Uint32Array,
  isByLevel: boolean,
  format: Format,
  say: Say,
): PeopleList<CustomerRow> {
  const { people, groups, asOf, growth } = result;
  const { level, points, missing, missingMoney } = growth.people;
  const nameOf = (position: number): string => say(`group.${groups[position]?.id ?? 'nobody'}`);
  return {
    title: say('people.title', { people: rows.length }),
    table: () => peopleTable(result, rows),
    ...peopleRows(people, rows, (i) => {
      const group = people.group[i]!;
      const scores = SCORES.flatMap((score, k) => {
        const value = people.scores[i * SCORES.length + k]!;
        return value === 0 ? [] : [`${say(`score.${score}`)} ${format.integer(value)}`];
      });
      return {
        group: nameOf(group),
        colour: isByLevel ? level[i]! + 1 : COLOUR[groups[group]!.id],
        before: nameOf(people.before[i]!),
        value: valueText(result, people.value[i]!, format),
        scores: scores.join(' · '),
        days: format.days(asOf - people.last[i]!),
        orders: format.integer(people.orders[i]!),
        spend: format.money(people.spend[i]!),
        level: levelText(growth.levels[level[i]!]!, say),
        points: format.integer(points[i]!),
        missing: format.number(missing[i]!),
        missingMoney: missingMoney[i] === 0 ? say('level.anyOrder') : format.money(missingMoney[i]!),
      };
    }),
  };
}

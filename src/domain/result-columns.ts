import { levelsFrom } from '../core/levels';
import type { Workspace } from '../core/workspace';
import { engagementAt, satisfactionAt } from './engagement';
import { FEATURE_IDS, FEATURES, type FeatureId } from './feature-list';
import { featureTable } from './features';
import { once } from './customer-columns';
import { usualValues, usualWeekdays, weekendShares } from './habits';
import { STAGES, stagesAt, UNKNOWN_STAGE, type LifeCycleChoices } from './life-cycle';
import { knowsAmounts, linesOf } from './lines';
import { moneyOf } from './money';
import { orderAttributesOf } from './order-values';
import { peopleOf } from './people';
import type { PersonColumn, PersonColumnUnit, PersonValues } from './person-column';
import { CELL_SEGMENTS } from './rfm-cells';
import { snapshotAt } from './snapshot';
import { NO_GROUP, scoresAt, segmentsAt, TIERS, tiersAt } from './value-tiers';

/** As the page of the life cycle comes. */
const STAGE_CHOICES: LifeCycleChoices = {
  template: 'own',
  byCategory: true,
  activeDays: 0,
  lostDays: 0,
  loyalOrders: 0,
};
/** As the page of the value tiers comes. */
const TIER_CUTS = { core: 15, potential: 35 };
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** What the analyses say of people as of a day, with their settings as they come; in the order in which it is offered. */
export function resultColumns(workspace: Workspace, asOf: number): PersonColumn[] {
  return [
    ...groupColumns(workspace, asOf),
    ...featureColumns(workspace, asOf),
    ...habitColumns(workspace, asOf),
    ...responseColumns(workspace, asOf),
  ];
}

function groupColumns(workspace: Workspace, asOf: number): PersonColumn[] {
  if (linesOf(workspace).count === 0) return [];
  const score = (of: 'recency' | 'frequency' | 'monetary'): PersonColumn => ({
    ...numeric(`rfm:${of}`, 'score', () =>
      Float64Array.from(scoresAt(workspace, asOf)[of], (points) => points || NaN),
    ),
    source: 'rfm-score',
  });
  const ofMoney = (...columns: PersonColumn[]): PersonColumn[] =>
    knowsAmounts(linesOf(workspace)) ? columns : [];
  return [
    ...ofMoney({
      ...builtIn('rfm:segment', CELL_SEGMENTS, NO_GROUP, () => segmentsAt(workspace, asOf)),
      source: 'rfm-segment',
    }),
    score('recency'),
    score('frequency'),
    ...ofMoney(score('monetary')),
    {
      ...builtIn(
        'life-cycle:stage',
        STAGES,
        UNKNOWN_STAGE,
        () => stagesAt(workspace, asOf, STAGE_CHOICES).stage,
      ),
      source: 'life-cycle-stage',
    },
    ...ofMoney({
      ...builtIn('value:tier', TIERS, NO_GROUP, () => tiersAt(workspace, asOf, 'spend', TIER_CUTS)!),
      source: 'value-tier',
    }),
  ];
}

/** Who has not ordered has 0 orders and what their lines sum to; nothing else is known of them. */
function featureColumns(workspace: Workspace, asOf: number): PersonColumn[] {
  if (linesOf(workspace).count === 0) return [];
  const table = once(() => featureTable(workspace, { from: -Infinity, to: asOf }));
  const valuesOf = (id: FeatureId): Float64Array => {
    const { orders, net } = snapshotAt(workspace, asOf);
    if (id === 'orders') return Float64Array.from(orders);
    if (id === 'spend') return net.map((units) => moneyOf(linesOf(workspace).grid, units));
    const values = new Float64Array(orders.length).fill(NaN);
    const { person, columns } = table();
    columns.get(id)?.forEach((value, i) => (values[person[i]!] = value));
    return values;
  };
  return FEATURE_IDS.filter((id) => canBeKnown(workspace, id)).map((id) => ({
    ...numeric(`feature:${id}`, FEATURES[id], () => valuesOf(id)),
    source: 'feature',
  }));
}

/** Whether the files have what a statistic is made of. */
function canBeKnown(workspace: Workspace, id: FeatureId): boolean {
  const has = (kind: 'orders' | 'customers' | 'products', ...names: string[]): boolean =>
    names.some((name) => workspace.tables.get(kind)?.columns.has(name));
  switch (id) {
    case 'orderValue':
    case 'spend':
      return knowsAmounts(linesOf(workspace));
    case 'discountShare':
      return has('orders', 'discount', 'coupon');
    case 'channels':
    case 'mainChannelShare':
      return has('orders', 'channel');
    case 'categories':
    case 'mainCategoryShare':
      return has('orders', 'category') || has('products', 'category');
    case 'premiumShare':
      return has('products', 'price');
    case 'brandShare':
      return has('products', 'brand');
    case 'memberLevel':
      return has('customers', 'member_level');
    case 'age':
      return has('customers', 'age', 'birth_date');
    default:
      return true;
  }
}

function habitColumns(workspace: Workspace, asOf: number): PersonColumn[] {
  if (linesOf(workspace).count === 0) return [];
  const usual = orderAttributesOf(workspace)
    .filter((by) => by !== 'coupon' && by !== 'campaign')
    .map((by): PersonColumn => {
      // Products are too many to choose one from a list.
      const kind = by === 'product' ? 'text' : 'category';
      return {
        id: `habit:${by}`,
        source: 'habit',
        kind,
        unit: null,
        name: { message: `person.habit.${by}` },
        levelMessage: null,
        values: once(() => ({ kind, ...usualValues(workspace, asOf, by) })),
      };
    });
  return [
    ...usual,
    { ...builtIn('habit:weekday', WEEKDAYS, -1, () => usualWeekdays(workspace, asOf)), source: 'habit' },
    { ...numeric('habit:weekendShare', 'share', () => weekendShares(workspace, asOf)), source: 'habit' },
  ];
}

/** Visits and opened messages, and what people answer, where the shop keeps them. */
function responseColumns(workspace: Workspace, asOf: number): PersonColumn[] {
  const has = (kind: 'events' | 'contacts' | 'feedback', ...names: string[]): boolean =>
    names.some((name) => workspace.tables.get(kind)?.columns.has(name));
  const column = (
    id: string,
    unit: PersonColumnUnit | null,
    derive: (workspace: Workspace, asOf: number) => Float64Array | null,
  ): PersonColumn => ({
    ...numeric(id, unit, () => {
      return derive(workspace, asOf) ?? new Float64Array(peopleOf(workspace).count).fill(NaN);
    }),
    source: 'response',
  });
  return [
    ...(has('events', 'happened_at') || has('contacts', 'opened_at', 'clicked_at')
      ? [column('response:engagement', 'perMonth', engagementAt)]
      : []),
    ...(has('feedback', 'created_at') && has('feedback', 'rating', 'nps')
      ? [column('response:satisfaction', null, satisfactionAt)]
      : []),
  ];
}

type Unsourced = Omit<PersonColumn, 'source'>;

const messageOf = (id: string): string => `person.${id.replace(':', '.')}`;

function numeric(id: string, unit: PersonColumnUnit | null, derive: () => Float64Array): Unsourced {
  const values = once((): PersonValues => ({ kind: 'number', values: derive() }));
  return { id, kind: 'number', unit, name: { message: messageOf(id) }, levelMessage: null, values };
}

/** A category of the app's own; `none` is the code of who is in none. */
function builtIn(
  id: string,
  names: readonly string[],
  none: number,
  derive: () => ArrayLike<number>,
): Unsourced {
  const values = once((): PersonValues => ({
    kind: 'category',
    codes: Int32Array.from(derive(), (code) => (code === none ? -1 : code)),
    levels: levelsFrom(names),
  }));
  const message = messageOf(id);
  return { id, kind: 'category', unit: null, name: { message }, levelMessage: `${message}.`, values };
}

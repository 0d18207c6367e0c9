import { MISSING_CODE } from '../core/column';
import { levelCount, levelTexts } from '../core/levels';
import { categoryColumn, timeColumn } from '../core/table';
import { dayOf } from '../core/time';
import type { Workspace } from '../core/workspace';
import { engagementAt, satisfactionAt } from './engagement';
import { usualStep, type Step } from './event-names';
import { historyOf } from './history';
import { hasLineBefore, limitsAfterOrder, type Rules } from './life-cycle';
import { knowsAmounts, linesOf } from './lines';
import { oncePerWorkspace, Recent } from './memo';
import { partOf, pickPeople } from './parts';
import { ANONYMOUS, peopleOf, personOfRows } from './people';
import { snapshotAt } from './snapshot';
import { NO_GROUP, tiersAt, USUAL_CUTS } from './value-tiers';

/**
 * Other ways to say where a person stands. Each has labels of which everybody has exactly one.
 *
 * **aida**, how far towards a purchase. `action`: has a counting order · `desire`: put something into the cart or among
 * the favourites, went to the till, or looked at one product on two days or more · `interest`: looked at a product or
 * searched · `attention`: known, and nothing more was seen.
 *
 * **crm**, the standing in a list of customers. `lead`: no counting order and no sign · `prospect`: no counting order, but
 * an event, an opened or clicked message, an answer, or a line that does not count · `first-time`, `repeat`, `loyal`: one
 * order, several, at least the rules' `loyalOrders` · `lapsed`: silent for longer than the rules' `lost` days.
 *
 * **value**, the progress in value. Tier by money so far at the usual cuts (top 15 % core, next 35 % middle, the rest low),
 * and whether it is higher, the same or lower than on an earlier day; who had no tier then has risen. Nobody falls to
 * core. `none`: no counting order · `untold`: one, where nothing tells what was paid.
 */
export const MODEL_LABELS = {
  aida: ['attention', 'interest', 'desire', 'action'],
  crm: ['lead', 'prospect', 'first-time', 'repeat', 'loyal', 'lapsed'],
  value: [
    'none',
    'low-falling',
    'low-steady',
    'low-rising',
    'middle-falling',
    'middle-steady',
    'middle-rising',
    'core-steady',
    'core-rising',
    'untold',
  ],
} as const;
export type Model = keyof typeof MODEL_LABELS;
export type ModelLabel<M extends Model = Model> = (typeof MODEL_LABELS)[M][number];
export const MODELS = ['aida', 'crm', 'value'] as const satisfies readonly Model[];

/**
 * What the files do not tell up to the day, so that nobody can have the labels that need it: nothing of what visitors do,
 * no search or view, no cart, favourite, till or second look, no sign of those without an order, nothing paid, and no
 * order before the earlier day.
 */
export type Untold = 'events' | 'interest' | 'desire' | 'signs' | 'amounts' | 'earlier';

/** One model: of each person of the workspace the position in its labels. Only that of people whom the shop knows means anything. */
export interface ModelPlaces {
  readonly label: Uint8Array;
  readonly untold: readonly Untold[];
}

/** The labels of everybody as of a day, for `value` against the day `before`. They look at nothing later. O(people), events once a day. */
export function modelsAt(
  workspace: Workspace,
  asOf: number,
  before: number,
  rules: Rules,
): Readonly<Record<Model, ModelPlaces>> {
  const part = partOf(workspace);
  if (part) {
    const { aida, crm, value } = modelsAt(part.whole, asOf, before, rules);
    const own = ({ label, untold }: ModelPlaces) => ({ label: pickPeople(label, part.people), untold });
    return { aida: own(aida), crm: own(crm), value: own(value) };
  }
  return {
    aida: aidaAt(workspace, asOf),
    crm: crmAt(workspace, asOf, rules),
    value: progressAt(workspace, asOf, before),
  };
}

const placesOf = <M extends Model>(model: M) =>
  Object.fromEntries(MODEL_LABELS[model].map((label, i) => [label, i])) as Record<ModelLabel<M>, number>;
const AIDA = placesOf('aida');
const CRM = placesOf('crm');
const VALUE = placesOf('value');

function aidaAt(workspace: Workspace, asOf: number): ModelPlaces {
  const { orders } = snapshotAt(workspace, asOf);
  const looked = lookedAt(workspace, asOf);
  const untold: Untold[] = [];
  if (!looked.interest && !looked.desire) untold.push('events');
  else if (!looked.interest) untold.push('interest');
  else if (!looked.desire) untold.push('desire');
  return { label: looked.furthest.map((place, p) => (orders[p]! > 0 ? AIDA.action : place)), untold };
}

/** How far each person went without a purchase, and what the events can tell at all. */
interface Looked {
  /** Position of attention, interest or desire. */
  readonly furthest: Uint8Array;
  readonly interest: boolean;
  readonly desire: boolean;
}

const INTEREST: readonly (Step | null)[] = ['view', 'search'];
const DESIRE: readonly (Step | null)[] = [
  'favourite',
  'cart_add',
  'checkout',
  'order',
  'pay',
  'pay_abandoned',
];

/** What an event by itself tells. */
const placeOf = (step: Step | null): number =>
  INTEREST.includes(step) ? AIDA.interest : DESIRE.includes(step) ? AIDA.desire : AIDA.attention;

const KEPT = 4;
const looks = oncePerWorkspace(() => new Recent<number, Looked>(KEPT));
const lookedAt = (workspace: Workspace, asOf: number): Looked =>
  looks(workspace).get(asOf, () => deriveLooked(workspace, asOf));

function deriveLooked(workspace: Workspace, asOf: number): Looked {
  const furthest = new Uint8Array(peopleOf(workspace).count).fill(AIDA.attention);
  const table = workspace.tables.get('events');
  const time = table && timeColumn(table, 'happened_at')?.values;
  const event = table && categoryColumn(table, 'event');
  if (!table || !time || !event) return { furthest, interest: false, desire: false };
  const product = categoryColumn(table, 'product_id');
  const products = product ? levelCount(product.levels) : 0;
  const steps = levelTexts(event.levels).map(usualStep);
  const places = steps.map(placeOf);
  const persons = personOfRows(workspace, 'events');
  /** Day on which a person looked at a product, by both. */
  const seen = new Map<number, number>();
  let interest = false;
  let desire = false;
  for (let i = 0; i < table.rowCount; i++) {
    const p = persons[i]!;
    const code = event.codes[i]!;
    const day = dayOf(time[i]!);
    if (p === ANONYMOUS || code === MISSING_CODE || !(day < asOf)) continue;
    let place = places[code]!;
    interest ||= place === AIDA.interest;
    if (steps[code] === 'view' && product && product.codes[i] !== MISSING_CODE) {
      desire = true;
      const pair = p * products + product.codes[i]!;
      const other = seen.get(pair);
      if (other === undefined) seen.set(pair, day);
      else if (other !== day) place = AIDA.desire;
    }
    desire ||= place === AIDA.desire;
    if (place > furthest[p]!) furthest[p] = place;
  }
  return { furthest, interest, desire };
}

function crmAt(workspace: Workspace, asOf: number, rules: Rules): ModelPlaces {
  const { orders, last, lastOrder } = snapshotAt(workspace, asOf);
  const history = historyOf(workspace);
  const limitsAfter = limitsAfterOrder(workspace, rules);
  const signs = signsAt(workspace, asOf);
  const label = new Uint8Array(orders.length);
  for (let p = 0; p < label.length; p++) {
    const count = orders[p]!;
    if (count === 0) label[p] = signs[p] || hasLineBefore(history, p, asOf) ? CRM.prospect : CRM.lead;
    else if (asOf - last[p]! > limitsAfter(lastOrder[p]!).lost) label[p] = CRM.lapsed;
    else if (count >= rules.loyalOrders) label[p] = CRM.loyal;
    else label[p] = count === 1 ? CRM['first-time'] : CRM.repeat;
  }
  return { label, untold: signs.includes(1) ? [] : ['signs'] };
}

const signsKept = oncePerWorkspace(() => new Recent<number, Uint8Array>(KEPT));

/** 1 for who visited, opened or clicked a message, or answered before a day. Remembered by day. */
const signsAt = (workspace: Workspace, asOf: number): Uint8Array =>
  signsKept(workspace).get(asOf, () => {
    const engagement = engagementAt(workspace, asOf);
    const answer = satisfactionAt(workspace, asOf);
    return Uint8Array.from({ length: peopleOf(workspace).count }, (_, p) =>
      (engagement?.[p] ?? 0) > 0 || !Number.isNaN(answer?.[p] ?? NaN) ? 1 : 0,
    );
  });

/** From the tier of value-tiers, the most valuable first. */
const PROGRESS = [
  { rising: VALUE['core-rising'], steady: VALUE['core-steady'], falling: VALUE['core-steady'] },
  { rising: VALUE['middle-rising'], steady: VALUE['middle-steady'], falling: VALUE['middle-falling'] },
  { rising: VALUE['low-rising'], steady: VALUE['low-steady'], falling: VALUE['low-falling'] },
] as const;

function progressAt(workspace: Workspace, asOf: number, before: number): ModelPlaces {
  const { orders } = snapshotAt(workspace, asOf);
  if (!knowsAmounts(linesOf(workspace))) {
    const label = Uint8Array.from(orders, (count) => (count > 0 ? VALUE.untold : VALUE.none));
    return { label, untold: ['amounts'] };
  }
  const now = tiersAt(workspace, asOf, 'spend', USUAL_CUTS)!;
  const then = tiersAt(workspace, before, 'spend', USUAL_CUTS)!;
  const label = now.map((tier, p) => {
    if (tier === NO_GROUP) return VALUE.none;
    // NO_GROUP is beyond every tier, so who had none then has risen.
    const direction = tier < then[p]! ? 'rising' : tier > then[p]! ? 'falling' : 'steady';
    return PROGRESS[tier]![direction];
  });
  return { label, untold: then.every((tier) => tier === NO_GROUP) ? ['earlier'] : [] };
}

/** People by stage (rows) and label (columns), row-major, of those in a stage. */
export function stagesByLabel(
  stage: Uint8Array,
  label: Uint8Array,
  stages: number,
  labels: number,
): Uint32Array {
  const counts = new Uint32Array(stages * labels);
  for (let p = 0; p < stage.length; p++) {
    if (stage[p]! < stages) counts[stage[p]! * labels + label[p]!]!++;
  }
  return counts;
}

import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import { STAGE_COLOUR } from '../../domain/group-colours';
import { REASONS, STAGES } from '../../domain/life-cycle';
import type { Presentation, Say } from '../contract';
import { evidenceView, type EvidenceView } from '../evidence';
import { movementView, type MovementView } from '../movement';
import { peopleRows, type PeopleList, type PersonRow } from '../people';
import type { definition } from './definition';
import { goalsView, type GoalsView } from './present-goals';
import { modelsView, type ModelsView } from './present-models';
import { livesView, type LivesView } from './present-lives';
import { peopleOf, type LifeCycleSelection } from './people';
import type { LifeCycleResult } from './result';
import { groupedMovement, groupingsOf, type Grouping } from './stage-traits';
import { peopleTable } from './tabulate';

/** Everything the page shows below its headline, in the reader's words. */
export interface LifeCycleView {
  readonly evidence: EvidenceView;
  readonly controls: ControlsView;
  readonly stages: readonly StageRow[];
  readonly caption: string;
  readonly course: CourseView;
  readonly movement: MovementView<LifeCycleSelection>;
  readonly goals: GoalsView | null;
  readonly models: ModelsView;
  readonly limits: readonly LimitsRow[];
  readonly lives: LivesView;
  people(selection: LifeCycleSelection): PeopleList<CustomerRow>;
}

export interface ControlsView {
  /** The limits in force, for the sliders, and how far these reach. */
  readonly active: number;
  readonly lost: number;
  readonly loyalOrders: number;
  readonly mostActive: number;
  readonly mostLost: number;
  /** Where they come from. */
  readonly source: string;
  readonly activeText: string;
  readonly lostText: string;
  readonly loyalText: string;
}

export interface StageRow {
  readonly id: string;
  readonly name: string;
  readonly who: string;
  /** What they need, and what the shop wants of them. */
  readonly goal: string;
  readonly colour: number;
  readonly people: string;
  readonly share: string;
  readonly bar: number;
  /** +12 since the earlier day. */
  readonly change: string;
  readonly revenue: string;
  readonly revenueShare: string;
  readonly days: string;
  readonly selection: LifeCycleSelection;
}

export interface CourseView {
  readonly title: string;
  readonly caption: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly id: string;
    readonly label: string;
    readonly colour: number;
    readonly values: readonly number[];
  }[];
}

export interface LimitsRow {
  readonly name: string;
  readonly gaps: string;
  readonly median: string;
  readonly p80: string;
  readonly p95: string;
  readonly limits: string;
}

export interface CustomerRow extends PersonRow {
  readonly stage: string;
  readonly colour: number;
  readonly reason: string;
  readonly before: string;
  readonly days: string;
  readonly orders: string;
  readonly spend: string;
}

/** The view of a result; no arithmetic is left to the markup. */
export function present(
  result: LifeCycleResult,
  { display, format, say }: Presentation<typeof definition>,
): LifeCycleView {
  const groupings = groupingsOf(display.stages);
  return {
    evidence: evidenceView(result.evidence, say),
    controls: controlsOf(result, format, say),
    caption: say('caption', { people: result.known, asOf: result.asOf * MS_PER_DAY }),
    stages: groupings.map((grouping) => stageRow(result, grouping, format, say)),
    course: courseOf(result, groupings, format, say),
    movement: movementOf(result, groupings, format, say),
    goals: goalsView(result, display.goal, format, say),
    models: modelsView(result, display.model, groupings, format, say),
    limits: result.gaps.map(({ category, gaps, median, p80, p95, limits }) => ({
      name: category ?? say('limits.all'),
      gaps: format.integer(gaps),
      median: format.number(median, 1),
      p80: format.number(p80, 1),
      p95: format.number(p95, 1),
      limits: say(limits ? 'limits.own' : 'limits.shop', {
        active: limits?.active ?? 0,
        lost: limits?.lost ?? 0,
      }),
    })),
    lives: livesView(result, format, say),
    people: (selection) => peopleView(result, peopleOf(result, selection, display.peopleSort), format, say),
  };
}

const SLIDER_ROOM = 2;
function controlsOf(
  { limits, loyalOrders, source, choices }: LifeCycleResult,
  format: Format,
  say: Say,
): ControlsView {
  const { active, lost } = limits;
  return {
    active,
    lost,
    loyalOrders,
    mostActive: Math.min(1095, Math.max(120, SLIDER_ROOM * active)),
    mostLost: Math.min(2190, Math.max(365, SLIDER_ROOM * lost)),
    source: say(`source.${source}`, { template: say(`option.template.${choices.template}`) }),
    activeText: say('control.active.text', { days: active }),
    lostText: say('control.lost.text', { days: lost, from: format.integer(active) }),
    loyalText: say('control.loyal.text', { orders: loyalOrders }),
  };
}

function stageRow(
  result: LifeCycleResult,
  { id, colour, stages }: Grouping,
  format: Format,
  say: Say,
): StageRow {
  const members = stages.map((position) => result.stages[position]!);
  const sum = (value: (member: (typeof members)[number]) => number) =>
    members.reduce((total, member) => total + value(member), 0);
  const people = sum((member) => member.people);
  const buyers = members.filter(({ meanDays }) => !Number.isNaN(meanDays));
  const days = buyers.reduce((total, member) => total + member.meanDays * member.people, 0);
  const buying = buyers.reduce((total, member) => total + member.people, 0);
  const change = people - sum((member) => member.before);
  return {
    id,
    name: say(`stage.${id}`),
    who: say(`stage.${id}.who`, {
      active: result.limits.active,
      lost: result.limits.lost,
      loyal: result.loyalOrders,
    }),
    goal: say(`stage.${id}.goal`),
    colour,
    people: format.integer(people),
    share: format.share(people / result.known),
    bar: people / result.known,
    change: say(change > 0 ? 'change.more' : change < 0 ? 'change.fewer' : 'change.none', {
      people: Math.abs(change),
    }),
    revenue: format.moneyShort(sum((member) => member.revenue)),
    revenueShare: format.share(sum((member) => member.revenueShare)),
    days: buying > 0 ? format.days(Math.round(days / buying)) : format.days(NaN),
    selection: { kind: 'stages', to: stages },
  };
}

function courseOf(
  { course, choices, limits }: LifeCycleResult,
  groupings: readonly Grouping[],
  format: Format,
  say: Say,
): CourseView {
  return {
    title: say('course.title'),
    caption: say(`course.caption.${choices.unit}`, { lost: limits.lost }),
    xLabel: say('course.x'),
    yLabel: say('course.y'),
    labels: course.days.map((day) => format.day(day * MS_PER_DAY)),
    series: groupings.map(({ id, colour, stages }) => ({
      id,
      label: say(`stage.${id}`),
      colour,
      values: course.days.map((_, at) => stages.reduce((sum, stage) => sum + course.counts[stage]![at]!, 0)),
    })),
  };
}

const UNKNOWN_COLOUR = 8;
function movementOf(
  result: LifeCycleResult,
  groupings: readonly Grouping[],
  format: Format,
  say: Say,
): MovementView<LifeCycleSelection> {
  const before = result.before * MS_PER_DAY;
  const stagesAt = (node: number): readonly number[] => groupings[node]?.stages ?? [STAGES.length];
  return movementView(
    {
      title: say('movement.title', { before }),
      caption: say('movement.caption'),
      heads: [format.day(before), format.day(result.asOf * MS_PER_DAY)],
      corner: say('movement.corner'),
    },
    [
      ...groupings.map(({ id, colour }) => ({ label: say(`stage.${id}`), colour })),
      { label: say('stage.unknown'), colour: UNKNOWN_COLOUR },
    ],
    groupedMovement(result.movement, groupings),
    (from, to) => ({ kind: 'moved', from: stagesAt(from), to: stagesAt(to) }),
    format,
    say,
  );
}

function peopleView(
  result: LifeCycleResult,
  rows: Uint32Array,
  format: Format,
  say: Say,
): PeopleList<CustomerRow> {
  const { people, asOf, limits, loyalOrders } = result;
  const nameOf = (stage: number): string => say(`stage.${STAGES[stage] ?? 'unknown'}`);
  return {
    title: say('people.title', { people: rows.length }),
    table: () => peopleTable(result, rows),
    ...peopleRows(people, rows, (i) => {
      const stage = people.stage[i]!;
      return {
        stage: nameOf(stage),
        colour: STAGE_COLOUR[STAGES[stage]!],
        reason: say(`reason.${REASONS[people.reason[i]!]!}`, { ...limits, orders: loyalOrders }),
        before: nameOf(people.before[i]!),
        days: format.days(asOf - people.last[i]!),
        orders: format.integer(people.orders[i]!),
        spend: format.money(people.spend[i]!),
      };
    }),
  };
}

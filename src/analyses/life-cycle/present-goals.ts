import type { Format } from '../../core/format';
import { MS_PER_DAY } from '../../core/time';
import { STAGE_COLOUR } from '../../domain/group-colours';
import { STAGES, type Stage } from '../../domain/life-cycle';
import { STAGE_GOALS, suggestedTarget } from '../../domain/life-cycle-goals';
import type { Say } from '../contract';
import type { LifeCycleResult } from './result';

/** The goal of each stage, how far it was reached in the last whole period, and one of them over time. */
export interface GoalsView {
  readonly title: string;
  readonly caption: string;
  readonly cards: readonly GoalCard[];
  readonly chart: GoalChart;
}

export interface GoalCard {
  readonly stage: Stage;
  readonly colour: number;
  readonly name: string;
  readonly goal: string;
  /** What is measured. */
  readonly measure: string;
  /** "82% of 85%". */
  readonly value: string;
  readonly sentence: string;
  /** Percent; 0: none. */
  readonly target: number;
  readonly targetText: string;
  /** In percent and in words; null where no earlier period tells. */
  readonly suggestion: { readonly percent: number; readonly text: string } | null;
}

export interface GoalChart {
  readonly title: string;
  readonly caption: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly labels: readonly string[];
  readonly series: string;
  /** Shares in [0, 1]; null where nobody was in the stage. */
  readonly values: readonly (number | null)[];
  readonly colour: number;
  /** The target, else the suggestion; null where there is neither. */
  readonly line: { readonly label: string; readonly share: number } | null;
}

/** Null before a whole period is over. */
export function goalsView(
  result: LifeCycleResult,
  chosen: Stage,
  format: Format,
  say: Say,
): GoalsView | null {
  const { periods } = result.goals;
  const last = periods.at(-1);
  if (!last) return null;
  const cards = STAGES.map((stage) => cardOf(result, stage, format, say));
  const card = cards[STAGES.indexOf(chosen)]!;
  const line = card.target || card.suggestion?.percent;
  return {
    title: say('goals.title'),
    caption: say('goals.caption', daysOf(last)),
    cards,
    chart: {
      title: say('goals.chart.title', { stage: card.name, goal: card.goal }),
      caption: card.measure,
      xLabel: say('goals.x'),
      yLabel: say('goals.y'),
      labels: periods.map(({ to }) => format.day((to - 1) * MS_PER_DAY)),
      series: card.name,
      values: result.goals.counts[STAGES.indexOf(chosen)]!.map(({ base, reached }) =>
        base > 0 ? reached / base : null,
      ),
      colour: card.colour,
      line: line
        ? { label: say(card.target ? 'goals.line.target' : 'goals.line.suggestion'), share: line / 100 }
        : null,
    },
  };
}

/** First and last day, as messages take them. */
const daysOf = ({ from, to }: { readonly from: number; readonly to: number }) => ({
  from: from * MS_PER_DAY,
  to: (to - 1) * MS_PER_DAY,
});

function cardOf({ goals }: LifeCycleResult, stage: Stage, format: Format, say: Say): GoalCard {
  const i = STAGES.indexOf(stage);
  const counts = goals.counts[i]!;
  const { base, reached } = counts.at(-1)!;
  const target = goals.targets[i]!;
  const suggestion = suggestedTarget(counts);
  const values = { people: base, reached, target: target / 100 };
  const isMet = 100 * reached >= target * base;
  // With a decimal: 66.7% is short of 67%.
  const share = format.share(reached / base, 1);
  return {
    stage,
    colour: STAGE_COLOUR[stage],
    name: say(`stage.${stage}`),
    goal: say(`goal.${STAGE_GOALS[stage].goal}`),
    measure: say(`goals.measure.${stage}`),
    value: base > 0 && target > 0 ? say('goals.of', { share, target: format.share(target / 100) }) : share,
    sentence: say(
      `goals.${base === 0 ? 'nobody' : target === 0 ? 'no-target' : isMet ? 'met' : 'missed'}`,
      values,
    ),
    target,
    targetText: say(target > 0 ? 'goals.target' : 'goals.target.none', { target: target / 100 }),
    suggestion: suggestion && {
      percent: suggestion.percent,
      text: say('goals.suggestion', {
        target: suggestion.percent / 100,
        ...daysOf(goals.periods[suggestion.period]!),
      }),
    },
  };
}

import type { Format } from '../../core/format';
import type { Say } from '../contract';
import { trialOf } from './explain';
import type { Estimate, RecommendationsResult, Trial } from './result';

/** How the methods did, as a picture of one measure and as a table of all. */
export interface TrialView {
  readonly title: string;
  readonly caption: string;
  readonly measureLabel: string;
  readonly labels: readonly string[];
  readonly values: readonly number[];
  /** Place of the method of the lists. */
  readonly emphasis: readonly number[];
  readonly rows: readonly TrialRow[];
  readonly weights: readonly WeightRow[];
  readonly weightsCaption: string;
}

export interface TrialRow {
  readonly method: string;
  readonly hit: string;
  readonly interval: string;
  readonly gain: string;
  readonly tone: 'good' | 'bad' | 'plain';
  readonly precision: string;
  readonly recall: string;
  readonly map: string;
  readonly ndcg: string;
  readonly coverage: string;
  value(of: 'hit' | 'gain' | 'precision' | 'recall' | 'map' | 'ndcg' | 'coverage'): number;
}

export interface WeightRow {
  readonly part: string;
  readonly weight: string;
  readonly without: string;
  readonly effect: string;
  readonly tone: 'good' | 'bad' | 'plain';
}

export type ShownMeasure = 'hit' | 'precision' | 'recall' | 'map' | 'ndcg' | 'coverage';

/** The view of a trial; null where there was none. */
export function presentTrial(
  { trial, method, top }: RecommendationsResult,
  measure: ShownMeasure,
  format: Format,
  say: Say,
): TrialView | null {
  if (!trial) return null;
  const { methods, without, cut, people } = trial;
  const valueOf = (place: number) =>
    measure === 'coverage' ? methods[place]!.coverage : methods[place]!.measures[measure].value;
  const mix = trialOf(trial, 'hybrid');
  return {
    title: say(`trial.title.${measure}`, { top }),
    caption: say('trial.caption', { people, cut }),
    measureLabel: say(`option.measure.${measure}`),
    labels: methods.map(({ method: own }) => say(`option.method.${own}`)),
    values: methods.map((_, place) => valueOf(place)),
    emphasis: methods.flatMap(({ method: own }, place) => (own === method ? [place] : [])),
    rows: methods.map((_, place) => rowOf(trial, place, format, say)),
    weights: without.map(({ part, weight, hit, gain }) => ({
      part: say(`option.method.${part}`),
      weight: format.number(weight, 1),
      without: format.share(hit, 1),
      effect: points(gain, say),
      tone: toneOf(gain),
    })),
    weightsCaption: mix ? say('weights.caption', { hit: mix.measures.hit.value, people }) : '',
  };
}

function rowOf(trial: Trial, place: number, format: Format, say: Say): TrialRow {
  const { method, measures, coverage, gain } = trial.methods[place]!;
  const share = (value: number) => format.share(value, 1);
  return {
    method: say(`option.method.${method}`),
    hit: share(measures.hit.value),
    interval: `${share(measures.hit.lower)} – ${share(measures.hit.upper)}`,
    gain: method === trial.base ? say('trial.base') : points(gain, say),
    tone: toneOf(gain),
    precision: share(measures.precision.value),
    recall: share(measures.recall.value),
    map: format.number(measures.map.value, 3),
    ndcg: format.number(measures.ndcg.value, 3),
    coverage: format.share(coverage),
    value: (of) => (of === 'gain' ? gain.value : of === 'coverage' ? coverage : measures[of].value),
  };
}

/** +16.6 (13.3 to 19.9) points */
const points = ({ value, lower, upper }: Estimate, say: Say): string =>
  say(value < 0 ? 'points.fewer' : 'points.more', {
    points: Math.abs(value) * 100,
    lower: lower * 100,
    upper: upper * 100,
  });

const toneOf = ({ lower, upper }: Estimate): 'good' | 'bad' | 'plain' =>
  lower > 0 ? 'good' : upper < 0 ? 'bad' : 'plain';

import { dayOf } from '../../core/time';
import type { Workspace } from '../../core/workspace';
import { activityIn } from '../../domain/activity';
import { monthsBefore } from '../../domain/as-of';
import { partOf, type Part } from '../../domain/parts';
import { rfmScores, rfmValues, type RfmScores, type RfmScoring, type RfmValues } from '../../domain/rfm';
import {
  assignCells,
  assignEight,
  assignMerchant,
  assignRules,
  type Assignment,
  type HighLowLimits,
} from './assign';
import type { RfmParams } from './result';
import { highLowLimits } from './summarise';

/** Everybody's values, their scores and their segments; one entry a person with a counting order. */
export interface Measured {
  readonly values: RfmValues;
  readonly scores: RfmScores;
  /** What is high and low; null where the map has no such limits. */
  readonly limits: HighLowLimits | null;
  readonly assignment: Assignment;
}

/** The first day that counts. */
export const startOf = ({ months }: RfmParams, asOf: number): number =>
  months === 0 ? -Infinity : monthsBefore(asOf, months);

/** Null where nobody has a counting order. The people of a part are measured among all of the shop. */
export function measure(workspace: Workspace, params: RfmParams, asOf: number): Measured | null {
  const part = partOf(workspace);
  if (part) {
    const all = measure(part.whole, params, asOf);
    return all && measuredOf(all, part);
  }
  const activity = activityIn(workspace, { from: startOf(params, asOf), to: asOf });
  const values = rfmValues(workspace, activity, params);
  if (values.count === 0) return null;
  const scores = rfmScores(values, scoringOf(params));
  const limits = params.map === 'eight' ? highLowLimits(values, params) : null;
  return { values, scores, limits, assignment: assign() };

  function assign(): Assignment {
    switch (params.map) {
      case 'segments':
        return assignCells(scores, params.cells);
      case 'eight':
        return assignEight(values, limits!);
      case 'merchant':
        return assignMerchant(scores);
      case 'rules':
        return assignRules(values, scores, ruleFacts(workspace, values, asOf));
    }
  }
}

function measuredOf({ values, scores, limits, assignment }: Measured, { people }: Part): Measured | null {
  const places = new Map(Array.from(people, (person, place) => [person, place]));
  const kept = Uint32Array.from(values.person.keys()).filter((i) => places.has(values.person[i]!));
  if (kept.length === 0) return null;
  const numbers = (all: Float64Array) => Float64Array.from(kept, (i) => all[i]!);
  const codes = (all: Uint8Array) => Uint8Array.from(kept, (i) => all[i]!);
  return {
    values: {
      count: kept.length,
      grid: values.grid,
      person: Uint32Array.from(kept, (i) => places.get(values.person[i]!)!),
      days: numbers(values.days),
      orders: numbers(values.orders),
      spend: numbers(values.spend),
      frequency: numbers(values.frequency),
      monetary: numbers(values.monetary),
    },
    scores: { r: codes(scores.r), f: codes(scores.f), m: codes(scores.m), bins: scores.bins },
    limits,
    assignment: { ...assignment, cell: codes(assignment.cell), segment: codes(assignment.segment) },
  };
}

function scoringOf(params: RfmParams): RfmScoring {
  switch (params.scoring) {
    case 'thirds':
      return { kind: 'parts', bins: 3 };
    case 'quarters':
      return { kind: 'parts', bins: 4 };
    case 'fifths':
      return { kind: 'parts', bins: 5 };
    case 'tenths':
      return { kind: 'parts', bins: 10 };
    case 'nested':
      return { kind: 'nested' };
    case 'typed':
      return {
        kind: 'typed',
        recency: params.recencyCuts,
        frequency: params.frequencyCuts,
        monetary: params.monetaryCuts,
      };
  }
}

/** The first order counts from the beginning of the data, whatever the period. */
function ruleFacts(workspace: Workspace, values: RfmValues, asOf: number) {
  const ever = activityIn(workspace, { from: -Infinity, to: asOf }).people;
  const lately = activityIn(workspace, { from: asOf - 90, to: asOf }).people;
  return {
    daysSinceFirst: Float64Array.from(values.person, (p) => asOf - dayOf(ever.first[p]!)),
    ordersIn90Days: Float64Array.from(values.person, (p) => lately.orders[p]!),
  };
}

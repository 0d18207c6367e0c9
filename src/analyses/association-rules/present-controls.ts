import type { Format } from '../../core/format';
import { isoDay } from '../../core/time';
import type { Say } from '../contract';
import { partName } from './detail';
import type { NamedPart, RulesResult } from './result';

/** What the reader may set above the figures. */
export interface ControlsView {
  /** Position of the present limit among the steps. */
  readonly support: number;
  readonly supportSteps: readonly number[];
  readonly supportText: string;
  /** The text of a step that is being tried. */
  readonly supportAt: (step: number) => string;
  readonly confidence: number;
  readonly confidenceText: string;
  readonly confidenceAt: (percent: number) => string;
  /** By the limits, or only the best so many. */
  readonly tops: readonly Choice[];
  /** None, and what the shop's baskets can be told apart by: files, then labels and kept groups by their columns. */
  readonly segments: readonly Choice[];
  /** The chosen one of them. */
  readonly segment: string;
  /** All, and the parts of the chosen segment; none where none is chosen. */
  readonly parts: readonly Choice[];
  /** All, and each channel; none where there are not two. */
  readonly channels: readonly Choice[];
  /** First days: none, and so many days before the as-of day. */
  readonly periods: readonly Choice[];
  readonly from: string;
  /** Whether some baskets of the period are left out by a part or a channel, or earlier ones by a first day. */
  readonly isFiltered: boolean;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Supports the slider stops at, in per cent. */
const SUPPORT_STEPS = [0.1, 0.2, 0.3, 0.5, 1, 1.5, 2, 3, 5, 7.5, 10, 15, 20, 30, 50];
/** Numbers of best rules that are offered; 0: by the limits. */
const TOPS = [0, 20, 50, 100];
/** Lengths of period that are offered, in days. */
const PERIODS = [30, 90, 180, 365];
/** A longer list is not read: the parts of most baskets stay. */
const MOST_PARTS = 60;

export function controlsOf(result: RulesResult, format: Format, say: Say): ControlsView {
  const { limits, baskets, groupings, ownGroupings, within, window } = result;
  const percent = limits.minSupport * 100;
  const distances = SUPPORT_STEPS.map((step) => Math.abs(Math.log(step / percent)));
  const supportText = (support: number, count: number) => say('controls.support.value', { support, count });
  const from = Number.isFinite(window.from) ? isoDay(window.from) : '';
  return {
    support: distances.indexOf(Math.min(...distances)),
    supportSteps: SUPPORT_STEPS,
    supportText: supportText(limits.minSupport, limits.minCount),
    supportAt: (step) => {
      const support = SUPPORT_STEPS[step]! / 100;
      return supportText(support, Math.ceil(support * baskets.count));
    },
    confidence: Math.round(limits.minConfidence * 100),
    confidenceText: format.share(limits.minConfidence),
    confidenceAt: (value) => format.share(value / 100),
    tops: [...new Set([...TOPS, limits.top])].map((top) => ({
      value: String(top),
      label: say('controls.top.value', { top }),
    })),
    segments: [
      ...['none', ...groupings].map((value) => ({ value, label: say(`option.segment.${value}`) })),
      ...ownGroupings.map(({ column, name, isLabel }) => ({
        value: column,
        label: say(isLabel ? 'controls.label' : 'controls.kept', { name }),
      })),
    ],
    segment: within.own?.column ?? within.segment,
    parts: choicesOf(within.parts, within.part, (part) => partName(within, part, say)),
    channels: within.channels.length < 2 ? [] : choicesOf(within.channels, within.channel, (name) => name),
    periods: periodsOf(from),
    from,
    isFiltered: result.all !== null || from !== '',
  };

  function choicesOf(
    parts: readonly NamedPart[],
    chosen: string,
    nameOf: (part: string) => string,
  ): Choice[] {
    if (parts.length === 0) return [];
    const listed = parts.filter(({ name }, rank) => rank < MOST_PARTS || name === chosen);
    return [
      { value: '', label: say('controls.all') },
      ...listed.map(({ name, baskets: count }) => ({
        value: name,
        label: say('controls.part', { part: nameOf(name), count }),
      })),
    ];
  }

  function periodsOf(chosen: string): Choice[] {
    const offered = PERIODS.map((days) => ({
      value: isoDay(window.to - days),
      label: say('controls.period.days', { days }),
    }));
    const own = { value: chosen, label: say('controls.period.from', { from: window.from * 86_400_000 }) };
    const isOffered = chosen === '' || offered.some(({ value }) => value === chosen);
    return [{ value: '', label: say('controls.period.all') }, ...offered, ...(isOffered ? [] : [own])];
  }
}

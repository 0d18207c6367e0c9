import type { Values } from '../../core/outcome';
import { MS_PER_DAY } from '../../core/time';
import type { Finding } from '../contract';
import { shownReading, type ExperimentsResult, type Plan, type RankedGroup, type Reading } from './result';

/** Whom to try something on first, whether they are enough, and what the latest trial said. */
export function explain(result: ExperimentsResult): readonly Finding[] {
  const { plan, readings } = result;
  const reading = readings[shownReading(readings, '')];
  return [
    headline(result),
    ...(plan ? [enough(plan)] : []),
    ...(reading ? [said(reading)] : []),
    ...(plan && plan.arm.length > 0 ? [{ key: 'finding.do', values: {} }] : []),
  ];
}

function headline(result: ExperimentsResult): Finding {
  const { groups, responses, horizonDays, buyers } = result;
  const first = groups[0];
  if (!first) return { key: 'finding.no-groups', values: { customers: buyers } };
  if (!(first.index > 0)) return { key: `finding.no-rank.${responses}`, values: { days: horizonDays } };
  const priced = Number.isNaN(first.value) ? '.unpriced' : '';
  return { key: `finding.top.${responses}${priced}`, values: { ...valuesOf(first), days: horizonDays } };
}

const valuesOf = ({ name, people, value, shrunk, index }: RankedGroup): Values => ({
  group: name,
  people,
  value,
  rate: shrunk,
  index,
});

function enough(plan: Plan): Finding {
  const { base, effect, needed, reachable, detectable } = plan;
  const values = { base, goal: base + effect, needed, reachable, points: detectable * 100 };
  if (!Number.isFinite(needed)) return { key: 'finding.no-room', values };
  if (plan.isEnough) return { key: 'finding.enough', values };
  return { key: Number.isNaN(detectable) ? 'finding.far-too-few' : 'finding.too-few', values };
}

/** What a campaign says, in one sentence. */
export function said(reading: Reading): Finding {
  const { campaign, arms, best, verdict, beforeAfter, ratio } = reading;
  if (verdict === 'weak' && beforeAfter) {
    const { people, before, after } = beforeAfter;
    const values = {
      campaign,
      people,
      before: before / people,
      after: after / people,
      days: reading.windowDays,
    };
    return { key: 'finding.read.weak', values };
  }
  if (verdict === 'refused') {
    return {
      key: 'finding.read.refused',
      values: { campaign, p: pText(ratio!.pValue), people: arms.reduce((sum, arm) => sum + arm.people, 0) },
    };
  }
  const shown = arms[verdict === 'worse' ? worstOf(reading) : best];
  const reference = arms[0];
  if (!shown?.comparison || !reference) return { key: 'finding.read.unknown', values: { campaign } };
  const { difference, lower, upper } = shown.comparison;
  return {
    key: `finding.read.${verdict}`,
    values: {
      campaign,
      arm: nameOf(shown.name),
      reference: nameOf(reference.name),
      rate: shown.converted / shown.people,
      other: reference.converted / reference.people,
      points: Math.abs(difference) * 100,
      lower: lower * 100,
      upper: upper * 100,
    },
  };
}

/** The arm that differs most to the worse. */
function worstOf({ arms }: Reading): number {
  let worst = -1;
  arms.forEach(({ comparison }, a) => {
    const least = arms[worst]?.comparison?.difference ?? Infinity;
    if (comparison && comparison.difference < least) worst = a;
  });
  return worst;
}

const NO_NAME = '—';
export const nameOf = (arm: string): string => arm || NO_NAME;

const LEAST_P = 0.0001;
/** A p-value as a reader expects it. */
export const pText = (p: number): string =>
  Number.isNaN(p) ? '—' : p < LEAST_P ? '< 0.0001' : String(Number(p.toPrecision(2)));

/** Numbers for "What is this?". */
export function figures(result: ExperimentsResult): Values {
  const { groups, whole, plan, readings, horizonDays } = result;
  const reading = readings[shownReading(readings, '')];
  const first = groups[0];
  return {
    groups: groups.length,
    days: horizonDays,
    wholeValue: whole.value,
    wholeRate: whole.asked > 0 ? whole.answered / whole.asked : NaN,
    asked: whole.asked,
    answered: whole.answered,
    group: first?.name ?? NO_NAME,
    index: first?.index ?? NaN,
    base: plan?.base ?? NaN,
    goal: plan ? plan.base + plan.effect : NaN,
    alpha: plan?.alpha ?? NaN,
    power: plan?.power ?? NaN,
    control: finite(plan?.perControl),
    variant: finite(plan?.perVariant),
    trial: plan?.arm.length ?? 0,
    seed: plan?.seed ?? NaN,
    readOn: plan ? plan.readOn * MS_PER_DAY : NaN,
    window: reading?.windowDays ?? NaN,
    campaigns: readings.length,
    arms: reading?.arms.length ?? 0,
    ratio: pText(reading?.ratio?.pValue ?? NaN),
    parts: reading?.parts.length ?? 0,
  };
}

const finite = (value: number | undefined): number =>
  value !== undefined && Number.isFinite(value) ? value : NaN;

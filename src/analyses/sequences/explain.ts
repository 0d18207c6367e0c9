import type { Finding } from '../contract';
import type { SequencesResult } from './result';
import { measuredRule, patternText } from './sides';

/** Below this many customers the counts describe what happened and prove nothing. */
const FEW = 30;

/** The headline (the rule of most customers beyond the usual), who stands between, and the limits that were used. */
export function explain(result: SequencesResult): readonly Finding[] {
  const { customers, limits } = result;
  const limit: Finding = {
    key: `finding.limits.${limits.decided ? 'decided' : 'given'}.${limits.level}`,
    values: {
      minCount: limits.minCount,
      support: limits.minSupport,
      confidence: limits.minConfidence,
      customers: customers.count,
    },
  };
  if (customers.single === customers.count) {
    return [{ key: 'finding.single', values: { customers: customers.count } }];
  }
  const few: Finding[] =
    customers.count < FEW ? [{ key: 'finding.few', values: { customers: customers.count, need: FEW } }] : [];
  const best = bestRule(result);
  if (best === -1) {
    const none = {
      key: 'finding.none',
      values: { minCount: limits.minCount, customers: customers.count },
    };
    // A share of fewer customers than the limit asks for would be above all of them.
    return customers.count < limits.minCount ? [none, ...few] : [none, limit];
  }
  const m = measuredRule(result, best);
  const names = {
    first: patternText(result, result.rules.prefixes, best),
    next: patternText(result, result.rules.lasts, best),
  };
  const headline: Finding = {
    key: 'finding.best',
    values: { ...names, both: m.both, prefix: m.prefix, confidence: m.confidence, wait: m.wait },
  };
  const between: Finding = {
    key: 'finding.between',
    values: { ...names, between: m.between, usualWait: m.usualWait },
  };
  const either: Finding[] =
    m.inOrderLower <= 0.5 ? [{ key: 'finding.either', values: { inOrder: m.inOrder } }] : [];
  return [headline, ...either, ...few, between, limit];
}

/**
 * The first rule that is no mere repetition and has more than the usual share, one whose order is surely no chance
 * before others; else the first of another kind; −1: none.
 */
export function bestRule(result: SequencesResult): number {
  const { rules } = result;
  const all = Array.from(rules.both, (_, r) => r);
  const others = all.filter((r) => rules.isSame[r] === 0);
  const more = others.filter((r) => measuredRule(result, r).lift > 1);
  return more.find((r) => measuredRule(result, r).inOrderLower > 0.5) ?? more[0] ?? others[0] ?? all[0] ?? -1;
}

/** Numbers of "What is this?": those of the headline's rule and of the customers. */
export function figures(result: SequencesResult): Readonly<Record<string, string | number>> {
  const { customers, limits, patterns, rules } = result;
  const best = bestRule(result);
  const totals = {
    customers: customers.count,
    purchases: customers.purchases,
    single: customers.single,
    minCount: limits.minCount,
    support: limits.minSupport,
    gap: limits.maxGapDays,
    sequences: patterns.total,
    rules: rules.found,
  };
  if (best === -1) return totals;
  const m = measuredRule(result, best);
  return {
    ...totals,
    first: patternText(result, rules.prefixes, best),
    next: patternText(result, rules.lasts, best),
    both: m.both,
    prefix: m.prefix,
    last: rules.last[best]!,
    confidence: m.confidence,
    usual: m.usual,
    ...(Number.isNaN(m.lift) ? {} : { lift: m.lift }),
    wait: m.wait,
    usualWait: m.usualWait,
    between: m.between,
  };
}

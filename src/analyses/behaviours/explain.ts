import type { Values } from '../../core/outcome';
import { VERDICT } from '../../kernels/mining/rule-retest';
import type { Finding } from '../contract';
import { Q_LIMIT } from './pairs';
import type { BehavioursResult } from './result';
import { measured, sideValues } from './sides';

/** Below this many visits the counts describe what happened and prove nothing. */
const FEW = 30;

/** The headline (the rule of most visits beyond the usual), what to do, what chance allows for, and the limits. */
export function explain(result: BehavioursResult): readonly Finding[] {
  const { visits, rules, limits } = result;
  if (visits.single === visits.count)
    return [{ key: `finding.single.${limits.unit}`, values: { visits: visits.count } }];
  const best = bestRule(result);
  const headline = best === -1 ? nothing(result) : headlineOf(result, best);
  if (visits.count < FEW)
    return [headline, { key: 'finding.few', values: { visits: visits.count, need: FEW } }];
  const isGood = best !== -1 && isProved(result, best) && isWelcome(result, best);
  const act: Finding[] = isGood ? [{ key: 'finding.act', values: sideValues(result, best) }] : [];
  const tests = rules.count === 0 ? [] : [tested(result)];
  return [headline, ...act, ...tests, limitsOf(result)];
}

/** The first rule that is no mere step of a purchase, survived and held up; else survived; else any; −1: none. */
export function bestRule(result: BehavioursResult): number {
  const { rules } = result;
  const all = Array.from(rules.both, (_, r) => r).filter((r) => rules.isPath[r] === 0);
  const survived = all.filter((r) => rules.q[r]! <= Q_LIMIT);
  return survived.find((r) => isProved(result, r)) ?? survived[0] ?? all[0] ?? -1;
}

const isProved = ({ rules }: BehavioursResult, r: number): boolean =>
  rules.q[r]! <= Q_LIMIT && rules.verdict[r] === VERDICT.held;

/** Steps that a shop wants more of; of leaving it does not. */
const WELCOME: readonly string[] = [
  'view',
  'favourite',
  'cart_add',
  'checkout',
  'order',
  'pay',
  'sign_up',
  'share',
];
const isWelcome = (result: BehavioursResult, r: number): boolean =>
  WELCOME.includes(String(sideValues(result, r).nextName));

function headlineOf(result: BehavioursResult, r: number): Finding {
  const { rules, visits } = result;
  const { both, confidence, lift } = measured(rules, r, visits.count);
  const values = { ...sideValues(result, r), both, antecedent: rules.antecedent[r]!, confidence, lift };
  return { key: rules.q[r]! <= Q_LIMIT ? 'finding.best' : 'finding.weak', values };
}

const nothing = ({ limits, visits }: BehavioursResult): Finding => ({
  key: 'finding.none',
  values: { visits: visits.count, minCount: limits.minCount },
});

function tested({ test, visits, rules }: BehavioursResult): Finding {
  const falseOnes = Math.round(test.falseExpected);
  const { tested: pairs, survived, held } = test;
  if (survived === 0) return { key: 'finding.chance', values: { pairs, rules: rules.count } };
  const key = visits.late === 0 ? 'finding.tested.once' : 'finding.tested.again';
  return { key, values: { pairs, survived, held, falseOnes } };
}

const limitsOf = ({ limits, visits }: BehavioursResult): Finding => ({
  key: `finding.limits.${limits.unit}`,
  values: {
    visits: visits.count,
    minCount: limits.minCount,
    support: limits.minSupport,
    confidence: limits.minConfidence,
  },
});

/** The numbers of "What is this?": those of the headline's rule and of the visits. */
export function figures(result: BehavioursResult): Values {
  const { visits, rules, test, limits } = result;
  const best = bestRule(result);
  const named =
    best === -1
      ? {
          first: -1,
          firstName: '—',
          firstHas: 0,
          firstDetail: '',
          next: -1,
          nextName: '—',
          nextHas: 0,
          nextDetail: '',
        }
      : sideValues(result, best);
  return {
    ...test,
    ...named,
    visits: visits.count,
    single: visits.single,
    late: visits.late,
    minCount: limits.minCount,
    antecedent: rules.antecedent[best] ?? NaN,
    ...measured(rules, best, visits.count),
    both: rules.both[best] ?? NaN,
  };
}

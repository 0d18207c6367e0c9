import { compute } from '../../../src/analyses/association-rules/compute';
import { definition } from '../../../src/analyses/association-rules/definition';
import { measured, sideText } from '../../../src/analyses/association-rules/sides';
import { defaultsOf } from '../../../src/core/params';
import type { Workspace } from '../../../src/core/workspace';
import { valueOf } from '../../analyses/outcomes';
import { percent, type Fact, type Headers } from './facts';

const PAIRS = {
  en: ['Sports shoes → Sports socks', 'Dresses → Heels', 'Toys → Picture books'],
  zh: ['运动鞋 → 运动袜', '连衣裙 → 高跟鞋', '玩具 → 绘本'],
} as const;
const SUPPORT = [15, 12, 10];
const CONFIDENCE = [65, 58, 52];

/** Exactly three rules at support ≥ 10 % and confidence ≥ 50 %, inclusive, with their values. */
export function ruleFacts(workspace: Workspace, size: number, headers: Headers): Fact[] {
  const params = { ...defaultsOf(definition.params), minSupport: 10, minConfidence: 50 };
  const result = valueOf(compute(workspace, params, () => {}));
  const { rules, baskets } = result;
  const found = Array.from(rules.both, (both, r) => {
    const { support, confidence } = measured(rules, r, baskets.count);
    const text = `${sideText(result, rules.antecedents, r)} → ${sideText(result, rules.consequents, r)}`;
    return {
      text,
      both,
      antecedent: rules.antecedent[r],
      support: percent(support),
      confidence: percent(confidence),
    };
  });
  const expected = Math.round(size * 9.425);
  return [
    {
      what: 'exactly three rules, with their support and confidence in per cent',
      planted: PAIRS[headers].map((text, i) => `${text} ${SUPPORT[i]} ${CONFIDENCE[i]}`),
      found: found.map(({ text, support, confidence }) => `${text} ${support} ${confidence}`),
    },
    {
      what: 'baskets of each rule, and of what it begins with',
      planted: SUPPORT.map((support, i) => [
        Math.ceil((expected * support) / 100),
        Math.round((expected * support) / CONFIDENCE[i]!),
      ]),
      found: found.map(({ both, antecedent }) => [both, antecedent]),
    },
    {
      what: 'all three survive the test and hold up on the last 30 %',
      planted: [3, 3],
      found: [result.test.survived, result.test.held],
    },
  ];
}

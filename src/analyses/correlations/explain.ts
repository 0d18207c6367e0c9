import type { Values } from '../../core/outcome';
import { FEWEST_PAIRS } from '../../kernels/statistics/association';
import type { Finding } from '../contract';
import {
  isFound,
  MEDIUM,
  strongestFirst,
  type CorrelationsResult,
  type FieldSummary,
  type PairSummary,
} from './result';

/** Below this many people a pair describes them and proves little. */
const FEW = 30;

/** Which pair holds beyond chance most clearly, how many do, and what they are good for. */
export function explain(result: CorrelationsResult): readonly Finding[] {
  const { buyers, fields, pairs } = result;
  if (buyers < FEWEST_PAIRS) {
    return [{ key: 'finding.too-few', values: { customers: buyers, need: FEWEST_PAIRS } }];
  }
  const own = pairs.filter(({ isFormula }) => !isFormula);
  if (own.length === 0) return [{ key: 'finding.no-pairs', values: { fields: fields.length } }];
  const few: Finding[] =
    buyers < FEW ? [{ key: 'finding.few', values: { customers: buyers, need: FEW } }] : [];
  const found = strongestFirst(own.filter(isFound));
  if (found.length === 0) return [{ key: 'finding.none', values: { pairs: own.length } }, ...few];
  const strong = found.filter(({ estimate }) => Math.abs(estimate) >= MEDIUM).length;
  return [
    headline(found[0]!, fields),
    {
      key: 'finding.count',
      values: { pairs: own.length, found: found.length, strong, weak: found.length - strong },
    },
    ...few,
    { key: 'finding.do', values: {} },
  ];
}

function headline(pair: PairSummary, fields: readonly FieldSummary[]): Finding {
  const [first, second] = [fields[pair.first]!, fields[pair.second]!];
  const names = { first: first.name, second: second.name, estimate: pair.estimate, customers: pair.n };
  if (first.kind === 'number' && second.kind === 'number') {
    return { key: pair.estimate > 0 ? 'finding.up' : 'finding.down', values: names };
  }
  if (first.kind !== second.kind) {
    const [number, grouping] = first.kind === 'number' ? [first, second] : [second, first];
    return { key: 'finding.differs', values: { ...names, first: number.name, second: grouping.name } };
  }
  return { key: 'finding.groups', values: names };
}

/** Numbers for "What is this?". */
export function figures({ buyers, fields, pairs, shown }: CorrelationsResult): Values {
  const own = pairs.filter(({ isFormula }) => !isFormula);
  return {
    customers: buyers,
    fields: fields.length,
    pairs: own.length,
    formula: pairs.length - own.length,
    found: own.filter(isFound).length,
    first: shown ? fields[shown.first]!.name : '',
    second: shown ? fields[shown.second]!.name : '',
  };
}

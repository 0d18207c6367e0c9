import { compute } from '../../../src/analyses/association-rules/compute';
import { definition } from '../../../src/analyses/association-rules/definition';
import type { RuleParams, RulesResult } from '../../../src/analyses/association-rules/result';
import { sideText } from '../../../src/analyses/association-rules/sides';
import type { Outcome } from '../../../src/core/outcome';
import { defaultsOf } from '../../../src/core/params';
import type { Workspace } from '../../../src/core/workspace';
import { tableOf, workspaceOf } from '../../builders/workspace';

/** The outcome with these parameters, the others at their defaults. */
export const outcomeOf = (workspace: Workspace, params: Partial<RuleParams> = {}): Outcome<RulesResult> =>
  compute(workspace, { ...defaultsOf(definition.params), ...params }, () => {});

/** Every limit as low as it goes: all rules of a workspace. */
export const ALL_RULES: Partial<RuleParams> = {
  level: 'product',
  minCount: 1,
  minConfidence: 0,
  minLift: 0,
  maxAntecedent: 5,
  maxConsequent: 5,
};

/** Baskets as lists of products, an order each, one an hour from 1 January 2024; `extra` gives further columns. */
export function baskets(
  lists: readonly (readonly string[])[],
  extra: Readonly<Record<string, (order: number) => string | number | null>> = {},
): Workspace {
  const lines = lists.flatMap((products, order) => products.map((product) => ({ order, product })));
  const start = Date.parse('2024-01-01T00:00:00Z');
  const columns = Object.entries(extra).map(([name, of]) => [name, lines.map(({ order }) => of(order))]);
  return workspaceOf({
    orders: tableOf('orders', {
      order_id: lines.map(({ order }) => `o${order}`),
      ordered_at: lines.map(({ order }) => new Date(start + order * 3_600_000).toISOString().slice(0, 16)),
      amount: lines.map(() => 1),
      product_name: lines.map(({ product }) => product),
      ...Object.fromEntries(columns),
    }),
  });
}

/** `a + b → c` of each rule, in their order. */
export const ruleTexts = (result: RulesResult): string[] =>
  Array.from(
    result.rules.both,
    (_, r) =>
      `${sideText(result, result.rules.antecedents, r)} → ${sideText(result, result.rules.consequents, r)}`,
  );

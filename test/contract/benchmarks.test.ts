import { expect, it } from 'vitest';
import type { BehindModule, ComputeModule, Definition, ExplainModule } from '../../src/analyses/contract';
import { figuresOf } from '../../src/analyses/figures';
import { METRICS } from '../../src/core/metrics';
import { defaultsOf } from '../../src/core/params';
import { smallShop } from './small-shop';

const computes = import.meta.glob<ComputeModule>('../../src/analyses/*/compute.ts');
const behinds = import.meta.glob<BehindModule>('../../src/analyses/*/behind.ts');
const explains = import.meta.glob<ExplainModule>('../../src/analyses/*/explain.ts');
const definitions = import.meta.glob<{ definition: Definition }>('../../src/analyses/*/definition.ts');
const shop = smallShop(30);

it.each(
  METRICS.flatMap(({ id, cards }) => cards.map((card) => [id, card.analysis, card.figure, card] as const)),
)('a benchmark of %s finds the figure of its card: %s, %s', async (_, analysis, figure, { when }) => {
  const folder = `../../src/analyses/${analysis}`;
  const [{ definition }, { compute }, explain, behind] = await Promise.all([
    definitions[`${folder}/definition.ts`]!(),
    computes[`${folder}/compute.ts`]!(),
    explains[`${folder}/explain.ts`]!(),
    behinds[`${folder}/behind.ts`]?.(),
  ]);
  const params = { ...defaultsOf(definition.params), ...when };
  const outcome = compute(shop, params as never, () => {});
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const result = outcome.value as never;
  const value = behind?.behind(result)[figure]?.value ?? figuresOf(explain)(result, params)[figure];
  expect(value).toEqual(expect.any(Number));
});

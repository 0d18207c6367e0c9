import type { Values } from '../core/outcome';
import type { ParamValues } from '../core/params';
import type { ExplainModule } from './contract';

/** The numbers of "What is this?" of an analysis: its own, or the values of all its findings together. */
export function figuresOf({
  explain,
  figures,
}: ExplainModule): (result: unknown, params: ParamValues) => Values {
  return (result, params) =>
    figures
      ? figures(result as never, params as never)
      : Object.assign({}, ...explain(result as never, params as never).map(({ values }) => values));
}

import { catalog } from '../../../src/analyses/catalog';
import type { ComputeModule, Definition } from '../../../src/analyses/contract';
import { readParams, type ParamValues } from '../../../src/core/params';
import type { Recipe } from '../../../src/core/recipe';
import { isoDay } from '../../../src/core/time';
import type { Workspace } from '../../../src/core/workspace';
import { linesOf } from '../../../src/domain/lines';
import { relabelled } from '../../../src/domain/memo';
import { readWorkspace } from '../../../scripts/read-workspace';
import { sharedFile } from '../../shared';
import { LABELS, RECIPE } from './measure';

const ROUNDS = 12;
const computes = import.meta.glob<ComputeModule>('../../../src/analyses/*/compute.ts');

/**
 * What the slider of the time machine costs on stored columns, analysis by analysis, in a shop with ten labels and a kept
 * grouping: CPU milliseconds of the first answer in this order, then the median of twelve other days; the answer after an
 * eleventh label was saved, and that of a shop opened anew with it (its tables in memory). `REGULARS_ANALYSES` names some.
 */
export async function main(): Promise<number> {
  const retail = sharedFile('data/online_retail.csv');
  if (!retail) return 0;
  const read = await readWorkspace([{ path: retail, kind: 'orders' }]);
  if (!read.ok) throw new Error(read.problem.code);
  const workspace: Workspace = { ...read.value.workspace, recipe: RECIPE };
  const wanted = process.env['REGULARS_ANALYSES']?.split(',') ?? null;
  const lastDay = linesOf(workspace).lastDay;
  process.stdout.write(
    `${'analysis'.padEnd(24)}${['first', 'median', 'saved', 'anew'].map((name) => name.padStart(9)).join('')}  CPU ms\n`,
  );
  for (const definition of catalog as readonly Definition[]) {
    const { id } = definition;
    if (!('asOf' in definition.params) || (wanted && !wanted.includes(id))) continue;
    const { compute } = await computes[`../../../src/analyses/${id}/compute.ts`]!();
    const asOf = (day: string, shop = workspace) => {
      const params = readParams(definition.params, { asOf: day } as ParamValues);
      if (!params.ok) throw new Error(params.problem.code);
      const start = process.cpuUsage();
      const outcome = compute(shop, params.value as never, () => {});
      const { user, system } = process.cpuUsage(start);
      return { ms: (user + system) / 1000, problem: outcome.ok ? '' : outcome.problem.code };
    };
    const first = asOf('');
    const later = Array.from({ length: ROUNDS }, (_, k) => asOf(isoDay(lastDay - 3 * k - 2)).ms);
    const median = later.toSorted((a, b) => a - b)[ROUNDS / 2]!;
    asOf(''); // the page that the label is saved on
    const more: Recipe = { ...RECIPE, labels: [...LABELS, { ...LABELS[0]!, id: 'more', name: 'More' }] };
    const saved = asOf('', relabelled(workspace, '2', more)).ms;
    const anew = asOf('', { ...workspace, recipe: more }).ms;
    const figures = [first.ms, median, saved, anew].map((ms) => ms.toFixed(1).padStart(9)).join('');
    process.stdout.write(`${id.padEnd(24)}${figures}  ${first.problem}\n`);
  }
  return 0;
}

import { catalog, type AnalysisId } from '../../src/analyses/catalog';
import type {
  BehindModule,
  Behinds,
  Definition,
  ExplainModule,
  Finding,
  Messages,
  Presentation,
  Progress,
} from '../../src/analyses/contract';
import type { ExportTable } from '../../src/core/export-table';
import type { Outcome, Values } from '../../src/core/outcome';
import { figuresOf } from '../../src/analyses/figures';
import type { ParamValues } from '../../src/core/params';
import type { Workspace } from '../../src/core/workspace';

/** An analysis with its types looked away from, as the worker and the page see it. */
export interface Analysis {
  readonly id: AnalysisId;
  readonly definition: Definition;
  compute(workspace: Workspace, params: ParamValues, progress: Progress): Outcome<unknown>;
  explain(result: unknown, params: ParamValues): readonly Finding[];
  /** What "What is this?" fills into its messages, as the page has it. */
  figures(result: unknown, params: ParamValues): Values;
  /** What stands behind its figures; nothing for one that has no `behind.ts`. */
  behind(result: unknown): Behinds;
  present(result: unknown, presentation: Presentation<Definition>): unknown;
  tabulate(result: unknown, table: string): ExportTable;
  readonly messages: Readonly<Record<'en' | 'zh-CN', Messages>>;
}

type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const modules: Modules = import.meta.glob(
  '../../src/analyses/*/{compute,explain,behind,present,tabulate}.ts',
  {
    eager: true,
  },
);
const messages: Modules = import.meta.glob('../../src/analyses/*/messages/*.ts', { eager: true });

/** Every analysis of the catalog. */
export const analyses: readonly Analysis[] = catalog.map((definition): Analysis => {
  const folder = `../../src/analyses/${definition.id}`;
  const part = (name: string) => modules[`${folder}/${name}.ts`]![name];
  return {
    id: definition.id,
    definition,
    compute: part('compute') as Analysis['compute'],
    explain: part('explain') as Analysis['explain'],
    figures: figuresOf(modules[`${folder}/explain.ts`] as unknown as ExplainModule),
    behind: (result) =>
      (modules[`${folder}/behind.ts`] as unknown as BehindModule | undefined)?.behind(result as never) ?? {},
    present: part('present') as Analysis['present'],
    tabulate: part('tabulate') as Analysis['tabulate'],
    messages: {
      en: messages[`${folder}/messages/en.ts`]!['en'] as Messages,
      'zh-CN': messages[`${folder}/messages/zh-CN.ts`]!['zhCN'] as Messages,
    },
  };
});

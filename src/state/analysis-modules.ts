import type { AnalysisId } from '../analyses/catalog';
import type {
  BehindModule,
  Behinds,
  Definition,
  ExplainModule,
  Finding,
  Messages,
  Presentation,
} from '../analyses/contract';
import type { ExportTable } from '../core/export-table';
import type { Values } from '../core/outcome';
import type { ParamValues } from '../core/params';
import { definitionOf } from '../analyses/catalog';
import { figuresOf } from '../analyses/figures';

/** The page's side of one analysis, loaded on first use: everything but `compute` and the view. */
export interface AnalysisModules {
  readonly definition: Definition;
  explain(result: unknown, params: ParamValues): readonly Finding[];
  /** What "What is this?" fills into its messages. */
  figures(result: unknown, params: ParamValues): Values;
  /** What stands behind its figures; none without `behind.ts`. */
  behind(result: unknown): Behinds;
  present(result: unknown, presentation: Presentation<Definition>): unknown;
  tabulate(result: unknown, table: string): ExportTable;
  readonly messages: Readonly<Record<'en' | 'zh-CN', Messages>>;
}

const explains = import.meta.glob<ExplainModule>('../analyses/*/explain.ts');
const behinds = import.meta.glob<BehindModule>('../analyses/*/behind.ts');
const presents = import.meta.glob<{ present: AnalysisModules['present'] }>('../analyses/*/present.ts');
const tabulates = import.meta.glob<{ tabulate: AnalysisModules['tabulate'] }>('../analyses/*/tabulate.ts');
const english = import.meta.glob<{ en: Messages }>('../analyses/*/messages/en.ts');
const chinese = import.meta.glob<{ zhCN: Messages }>('../analyses/*/messages/zh-CN.ts');

const loaded = new Map<AnalysisId, Promise<AnalysisModules>>();

/** Loads the modules of an analysis once. The catalog test proves that each has them all. */
export function loadAnalysis(id: AnalysisId): Promise<AnalysisModules> {
  let modules = loaded.get(id);
  if (!modules) loaded.set(id, (modules = load(id)));
  return modules;
}

async function load(id: AnalysisId): Promise<AnalysisModules> {
  const folder = `../analyses/${id}`;
  const [explain, behind, present, tabulate, en, zh] = await Promise.all([
    explains[`${folder}/explain.ts`]!(),
    behinds[`${folder}/behind.ts`]?.(),
    presents[`${folder}/present.ts`]!(),
    tabulates[`${folder}/tabulate.ts`]!(),
    english[`${folder}/messages/en.ts`]!(),
    chinese[`${folder}/messages/zh-CN.ts`]!(),
  ]);
  return {
    definition: definitionOf(id),
    explain: explain.explain as AnalysisModules['explain'],
    figures: figuresOf(explain),
    behind: (result) => behind?.behind(result as never) ?? {},
    present: present.present,
    tabulate: tabulate.tabulate,
    messages: { en: en.en, 'zh-CN': zh.zhCN },
  };
}

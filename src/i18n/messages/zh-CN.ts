import { appZhCN } from './app.zh-CN';
import { benchmarksZhCN } from './benchmarks.zh-CN';
import { dataZhCN } from './data.zh-CN';
import type { MessageKey } from './en';
import { importZhCN } from './import.zh-CN';
import { ingestZhCN } from './ingest.zh-CN';
import { platformZhCN } from './platform.zh-CN';
import { projectZhCN } from './project.zh-CN';
import { recipeZh } from './recipe.zh-CN';
import { shellZhCN } from './shell.zh-CN';
import { tradeZhCN } from './trade.zh-CN';
import { useZhCN } from './use.zh-CN';
import { widgetsZhCN } from './widgets.zh-CN';

/** Every shared message in simplified Chinese. */
export const zhCN = {
  ...shellZhCN,
  ...appZhCN,
  ...benchmarksZhCN,
  ...dataZhCN,
  ...importZhCN,
  ...ingestZhCN,
  ...platformZhCN,
  ...projectZhCN,
  ...recipeZh,
  ...tradeZhCN,
  ...useZhCN,
  ...widgetsZhCN,
} satisfies Record<MessageKey, string>;

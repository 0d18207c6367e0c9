import { appEn } from './app.en';
import { benchmarksEn } from './benchmarks.en';
import { dataEn } from './data.en';
import { importEn } from './import.en';
import { ingestEn } from './ingest.en';
import { platformEn } from './platform.en';
import { projectEn } from './project.en';
import { recipeEn } from './recipe.en';
import { shellEn } from './shell.en';
import { tradeEn } from './trade.en';
import { useEn } from './use.en';
import { widgetsEn } from './widgets.en';

/** Every shared message in English, the source of truth: a key that another language lacks does not compile. */
export const en = {
  ...shellEn,
  ...appEn,
  ...benchmarksEn,
  ...dataEn,
  ...importEn,
  ...ingestEn,
  ...platformEn,
  ...projectEn,
  ...recipeEn,
  ...tradeEn,
  ...useEn,
  ...widgetsEn,
};
export type MessageKey = keyof typeof en;

import type { AnalysisId } from '../analyses/catalog';
import type { ParamValues } from '../core/params';
import type { Language } from '../i18n/language';

/** Analyses that start from the choices left on another one, where both have them: the rules of points are the shop's. */
export const STARTS_FROM: Partial<Readonly<Record<AnalysisId, AnalysisId>>> = { customer: 'value-tiers' };

/** Parameters whose default depends on the reader's language; a choice the user made comes before them. */
export function languageDefaults(id: AnalysisId, language: Language): ParamValues {
  // Chinese shops know RFM by its eight classes.
  if (id === 'rfm' && language === 'zh-CN') return { map: 'eight' };
  return {};
}

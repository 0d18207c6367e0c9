import type { AnalysisId } from '../analyses/catalog';
import type { ParamValues } from '../core/params';
import type { Language } from '../i18n/language';

/** Parameters whose default depends on the reader's language; a choice the user made comes before them. */
export function languageDefaults(id: AnalysisId, language: Language): ParamValues {
  // Chinese shops know RFM by its eight classes.
  if (id === 'rfm' && language === 'zh-CN') return { map: 'eight' };
  return {};
}

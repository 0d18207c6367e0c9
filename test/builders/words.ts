import type { Messages, Presentation, Definition, DisplayOf } from '../../src/analyses/contract';
import { defaultsOf } from '../../src/core/params';
import { createFormat } from '../../src/i18n/format';
import type { Language } from '../../src/i18n/language';
import { formatMessage } from '../../src/i18n/message';
import { dataEn } from '../../src/i18n/messages/data.en';
import { dataZhCN } from '../../src/i18n/messages/data.zh-CN';

/** What `present` gets from the page: defaults of the display and messages in a language, money in pounds. */
export function presentationOf<D extends Definition>(
  definition: D,
  messages: Messages,
  language: Language = 'en',
): Presentation<D> {
  const format = createFormat(language, 'GBP');
  return {
    display: defaultsOf(definition.display) as DisplayOf<D>,
    format,
    say: (key, values = {}) => formatMessage(messages[key]!, values, format),
  };
}

/** What an analysis may say of problems beside its own words, as the page has it. */
export const sharedWords: Readonly<Record<Language, Messages>> = { en: dataEn, 'zh-CN': dataZhCN };

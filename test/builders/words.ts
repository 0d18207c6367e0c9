import type { Messages, Presentation, Definition, DisplayOf } from '../../src/analyses/contract';
import { defaultsOf } from '../../src/core/params';
import { createFormat } from '../../src/i18n/format';
import type { Language } from '../../src/i18n/language';
import { formatMessage } from '../../src/i18n/message';

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

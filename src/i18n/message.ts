import type { Format } from '../core/format';
import type { Values } from '../core/outcome';
import { personWordsEn, personWordsZhCN } from '../core/person-words';
import { parseTemplate, type Part, type Style, type Tone } from './template';

/** A run of a sentence with one emphasis. */
export interface Segment {
  readonly text: string;
  readonly tone?: Tone;
}

/** A message with its values, as plain text. Malformed templates throw (see `parseTemplate`). */
export const formatMessage = (template: string, values: Values, format: Format): string =>
  richMessage(template, values, format)
    .map(({ text }) => text)
    .join('');

/** A message with its values, as runs of text with their emphasis, for `Sentence`. Neighbours differ in tone. */
export function richMessage(template: string, values: Values, format: Format): readonly Segment[] {
  const segments: Segment[] = [];
  write(parseTemplate(template), undefined, NaN);
  return segments;

  function write(parts: readonly Part[], tone: Tone | undefined, count: number): void {
    for (const part of parts) {
      switch (part.kind) {
        case 'text':
          add(part.text, tone);
          break;
        case 'count':
          add(format.integer(count), tone);
          break;
        case 'value':
          add(valueText(part.name, part.style, values, format), tone);
          break;
        case 'plural': {
          const n = Number(given(part.name, values));
          const chosen = part.exact.get(n) ?? part.forms.get(pluralRules(format.language).select(n));
          write(chosen ?? part.other, tone, n);
          break;
        }
        case 'tone':
          write(part.parts, part.tone, count);
          break;
      }
    }
  }

  function add(text: string, tone: Tone | undefined): void {
    const last = segments.at(-1);
    if (last && last.tone === tone) segments[segments.length - 1] = { ...last, text: last.text + text };
    else segments.push(tone === undefined ? { text } : { text, tone });
  }
}

function valueText(name: string, style: Style | undefined, values: Values, format: Format): string {
  const value = given(name, values);
  if (typeof value === 'string') return style === 'name' ? nameOf(value, format.language) : value;
  switch (style) {
    case undefined:
    case 'name':
      return Number.isInteger(value) ? format.integer(value) : format.number(value, 2);
    case 'number1':
      return format.number(value, 1);
    case 'share1':
      return format.share(value, 1);
    default:
      return format[style](value);
  }
}

/** The words of a key of `person.…`; what is no such key is the shop's own word. */
function nameOf(key: string, language: string): string {
  const names: Readonly<Record<string, string>> = language === 'zh-CN' ? personWordsZhCN : personWordsEn;
  return Object.hasOwn(names, key) ? names[key]! : key;
}

/** The value, or a mark that cannot be overlooked; where tests run, a missing value is an error. */
function given(name: string, values: Values): string | number {
  const value = values[name];
  if (value !== undefined) return value;
  if (import.meta.env?.MODE === 'test') {
    throw new Error(`message needs {${name}}, was given ${Object.keys(values).join(', ') || 'nothing'}`);
  }
  return `⟨${name}⟩`;
}

const rules = new Map<string, Intl.PluralRules>();

function pluralRules(language: string): Intl.PluralRules {
  let made = rules.get(language);
  if (!made) rules.set(language, (made = new Intl.PluralRules(language)));
  return made;
}

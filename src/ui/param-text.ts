import type { Values } from '../core/outcome';
import { readParams, type Param, type ParamValue } from '../core/params';
import type { MessageKey } from '../i18n/messages/en';

/** A value as the text of a form field. */
export const paramText = (value: ParamValue): string =>
  typeof value === 'object' ? value.join('; ') : String(value);

/** What was typed, as a value of the parameter, or the sentence that says what would be one. */
export type ReadField =
  | { readonly ok: true; readonly value: ParamValue }
  | { readonly ok: false; readonly key: MessageKey; readonly values: Values };

/** Reads a form field by the same rules as the worker reads the request. */
export function readField(name: string, param: Param, text: string): ReadField {
  const read = readParams({ [name]: param }, { [name]: text });
  if (read.ok) return { ok: true, value: read.value[name] as ParamValue };
  switch (param.kind) {
    case 'int':
      return { ok: false, key: 'field.wholeRange', values: { min: param.min, max: param.max } };
    case 'number':
      return { ok: false, key: 'field.range', values: { min: param.min, max: param.max } };
    case 'numbers':
      return { ok: false, key: 'field.numbers', values: { n: param.maxLength } };
    case 'date':
      return { ok: false, key: 'field.date', values: {} };
    default:
      return { ok: false, key: 'field.value', values: {} };
  }
}

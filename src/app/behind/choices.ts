import type { Say } from '../../analyses/contract';
import type { Param, ParamSpec, ParamValue, ParamValues } from '../../core/params';
import type { Words } from '../../ui/words';

/** A choice in force, in the reader's words. */
export interface ChoiceInForce {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** What a page looks at other than it proposes; the as-of day is the shop's and said by its own. */
export function changedChoices(
  spec: ParamSpec,
  values: ParamValues,
  /** Names of labels and kept groups by their ids. */
  named: ReadonlyMap<string, string>,
  { say, words }: { readonly say: Say; readonly words: Words },
): ChoiceInForce[] {
  return Object.entries(spec)
    .filter(([name]) => name !== 'asOf')
    .filter(
      ([name, param]) => JSON.stringify(values[name] ?? param.default) !== JSON.stringify(param.default),
    )
    .map(([name, param]) => ({
      name,
      label: say(`param.${name}`),
      value: valueText(name, param, values[name]!, named, { say, words }),
    }));
}

function valueText(
  name: string,
  param: Param,
  value: ParamValue,
  named: ReadonlyMap<string, string>,
  { say, words }: { readonly say: Say; readonly words: Words },
): string {
  if (typeof value === 'boolean') return words.say(value ? 'behind.yes' : 'behind.no');
  if (typeof value === 'number') return words.format.number(value);
  if (typeof value === 'object') return value.map((each) => optionText(name, String(each), say)).join(', ');
  if (param.kind === 'choice') return optionText(name, value, say);
  return [...named].reduce((text, [id, own]) => text.replaceAll(id, own), value);
}

const optionText = (name: string, option: string, say: Say): string => {
  const key = `option.${name}.${option}`;
  const text = say(key);
  return text === key ? option : text;
};

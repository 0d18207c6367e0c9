import type { Condition, RowFilter } from '../../core/label';
import type { Format } from '../../core/format';
import { MS_PER_DAY, parseIsoDay } from '../../core/time';
import type { PersonColumnName, PersonColumnUnit } from '../../domain/person-column';
import type { Say } from '../contract';
import type { ColumnChoice } from './result';

const ATTRIBUTE = 'attribute:';

/** What the words of a rule are made of. */
export interface Vocabulary {
  readonly format: Format;
  readonly say: Say;
  find(column: string): ColumnChoice | undefined;
}

/** The name of a column of people. */
export const nameOf = (name: PersonColumnName, say: Say): string =>
  'text' in name ? name.text : say(name.message);

/** The name of a column of rows. */
export const rowColumnName = (id: string, say: Say): string =>
  id.startsWith(ATTRIBUTE) ? id.slice(ATTRIBUTE.length) : say(`row.${id}`);

/** The name of a value of a category. */
export const levelName = (level: string, column: ColumnChoice | undefined, say: Say): string =>
  column?.levelMessage ? say(`${column.levelMessage}${level}`) : level;

/** A number in its unit. */
export function inUnit(value: number, unit: PersonColumnUnit | null, format: Format): string {
  switch (unit) {
    case 'days':
      return format.days(value);
    case 'money':
      return format.money(value);
    case 'share':
      return format.share(value);
    default:
      return format.number(value);
  }
}

/** The rule in words. */
export function ruleWords(rule: Condition, words: Vocabulary): string {
  const { say, format } = words;
  switch (rule.kind) {
    case 'all':
    case 'any': {
      const [only] = rule.of;
      if (!only) return say(rule.kind === 'all' ? 'rule.everybody' : 'rule.nobody');
      if (rule.of.length === 1) return ruleWords(only, words);
      const type = rule.kind === 'all' ? 'conjunction' : 'disjunction';
      return listOf(
        rule.of.map((part) => partWords(part, words)),
        type,
        format,
      );
    }
    case 'not':
      return say('rule.not', { rule: ruleWords(rule.of, words) });
    case 'column':
      return columnWords(rule, words);
    case 'deed':
      return deedWords(rule, words);
  }
}

/** A group within a group stands in brackets. */
function partWords(part: Condition, words: Vocabulary): string {
  const text = ruleWords(part, words);
  const isGroup = (part.kind === 'all' || part.kind === 'any') && part.of.length > 1;
  return isGroup ? words.say('rule.group', { rule: text }) : text;
}

/** What stands for a value that is not chosen yet. */
const OPEN = '…';

const listOf = (texts: readonly string[], type: 'conjunction' | 'disjunction', format: Format): string =>
  texts.length === 0 ? OPEN : new Intl.ListFormat(format.language, { type }).format(texts);

function columnWords(
  { column: id, test }: Extract<Condition, { kind: 'column' }>,
  words: Vocabulary,
): string {
  const { say, format } = words;
  const known = words.find(id);
  const column = known ? nameOf(known.name, say) : say('rule.missing', { column: id });
  if (known?.source === 'label' && (test.is === 'yes' || test.is === 'no')) {
    return say(`rule.label.${test.is}`, { label: column });
  }
  if ('value' in test) {
    return say(`rule.${test.is}`, { column, value: inUnit(test.value, known?.unit ?? null, format) });
  }
  if ('day' in test) {
    return say(`rule.${test.is}`, { column, day: parseIsoDay(test.day) * MS_PER_DAY });
  }
  if ('values' in test) {
    const names = test.values.map((level) => levelName(level, known, say));
    return say(`rule.${test.is}`, { column, values: listOf(names, 'disjunction', format) });
  }
  if ('text' in test) return say('rule.contains', { column, text: test.text || OPEN });
  return say(`rule.${test.is}`, { column });
}

function deedWords(rule: Extract<Condition, { kind: 'deed' }>, { say, format }: Vocabulary): string {
  const { deed, where, within, is, value } = rule;
  const isNone = is === 'at-most' && value === 0 && deed !== 'spend';
  return say(isNone ? 'rule.deed.none' : `rule.deed.${is}`, {
    value: deed === 'spend' ? format.money(value) : say(`deed.${deed}.count`, { n: value }),
    deed: say(`deed.${deed}.words`, { n: isNone ? 0 : value }),
    where: where.map((filter) => filterWords(filter)).join(''),
    within: withinWords(),
  });

  function filterWords(filter: RowFilter): string {
    const column = rowColumnName(filter.column, say);
    return 'contains' in filter
      ? say('rule.where.contains', { column, text: filter.contains || OPEN })
      : say('rule.where.values', { column, values: listOf(filter.values, 'disjunction', format) });
  }
  function withinWords(): string {
    switch (within.kind) {
      case 'always':
        return '';
      case 'last':
        return say('rule.within.last', { days: within.days });
      case 'between': {
        const [from, to] = [within.from, within.to].map((day) => parseIsoDay(day) * MS_PER_DAY);
        return say('rule.within.between', { from: from!, to: to! });
      }
    }
  }
}

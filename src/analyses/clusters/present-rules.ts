import type { Format } from '../../core/format';
import type { Condition, LabelDefinition } from '../../core/label';
import { MS_PER_DAY } from '../../core/time';
import type { Say } from '../contract';
import { colourOf } from './colours';
import { divisionWord, groupWord, type Option } from './present-beside';
import type { Rule } from './beside';
import type { ClustersResult } from './result';
import { limitText } from './units';

export interface RulesView {
  /** What can be told by rules. */
  readonly options: readonly Option[];
  readonly value: string;
  /** Topic of “What is this?”. */
  readonly what: 'rules' | 'explain';
  readonly title: string;
  readonly caption: string;
  readonly rows: readonly {
    readonly name: string;
    readonly colour: number;
    readonly conditions: readonly string[];
    readonly people: string;
    readonly purity: string;
    /** The rule as a label; null where its figures are no columns of people. */
    readonly label: LabelDefinition | null;
    /** Whether there is a label of this name. */
    readonly saved: boolean;
  }[];
}

/** The rules that are asked for; null where there is nobody to tell apart. */
export function rulesView(
  result: ClustersResult,
  names: readonly string[],
  format: Format,
  say: Say,
): RulesView | null {
  const { rules, people, explained, explainable, choices } = result;
  if (people.count < 2) return null;
  const options = [
    { value: '', label: say('explain.groups') },
    ...explainable.map(({ id, name }) => ({ value: id, label: divisionWord(id, name, say) })),
  ];
  // Statistics of a part of the time are no columns of people, which know all of it.
  const canBeLabel = result.months === 0;
  const taken = new Set(options.map(({ label }) => label));
  const rowsOf = (rows: readonly Rule[], nameOf: (group: number) => string) =>
    rows.map(({ cluster, customers, hits, bounds }, i) => ({
      name: nameOf(cluster),
      colour: colourOf(cluster),
      conditions: bounds.map((bound) => boundText(bound, format, say)),
      people: format.integer(customers),
      purity: format.share(hits / customers),
      ...labelOf(say('rules.label', { group: nameOf(cluster), n: i + 1 }), bounds),
    }));
  const labelOf = (name: string, bounds: Rule['bounds']) => ({
    label: canBeLabel ? { name, scenario: '', owner: '', rule: conditionOf(bounds) } : null,
    saved: taken.has(name),
  });
  const base = {
    options,
    value: choices.explain,
    what: explained ? ('explain' as const) : ('rules' as const),
  };
  if (explained) {
    const { id, name, groups, people: known, day, rules: told } = explained;
    const { accuracy, checked, checkedPeople, commonest } = told;
    const values = { accuracy, checked, checkedPeople, commonest, people: known, day: day * MS_PER_DAY };
    return {
      ...base,
      title: say('explain.title', {
        name: divisionWord(id, name, say),
        rules: told.rows.length,
        checked,
      }),
      caption: say('explain.caption', values),
      rows: rowsOf(told.rows, (group) => groupWord(id, groups[group]!, say)),
    };
  }
  if (choices.explain !== '' || rules.rows.length === 0) {
    return { ...base, title: say('table.rules'), caption: say('explain.nothing'), rows: [] };
  }
  const { accuracy, checked, checkedPeople, commonest } = rules;
  return {
    ...base,
    title: say('rules.title', { accuracy, rules: rules.rows.length }),
    caption: say('rules.caption', { people: people.count, checkedPeople, checked, commonest }),
    rows: rowsOf(rules.rows, (group) => names[group]!),
  };
}

/** Exactly those of whom the rule holds; who has no value is in neither. */
function conditionOf(bounds: Rule['bounds']): Condition {
  return {
    kind: 'all',
    of: bounds.flatMap(({ feature, above, upTo }) => {
      const column = `feature:${feature}`;
      return [
        ...(above === -Infinity
          ? []
          : [{ kind: 'column' as const, column, test: { is: 'above' as const, value: above } }]),
        ...(upTo === Infinity
          ? []
          : [{ kind: 'column' as const, column, test: { is: 'at-most' as const, value: upTo } }]),
      ];
    }),
  };
}

function boundText({ feature, above, upTo }: Rule['bounds'][number], format: Format, say: Say): string {
  const label = say(`option.features.${feature}`);
  const text = (limit: number) => limitText(feature, limit, format, say);
  if (above === -Infinity) return say('rules.upTo', { feature: label, limit: text(upTo) });
  if (upTo === Infinity) return say('rules.above', { feature: label, limit: text(above) });
  return say('rules.between', { feature: label, from: text(above), to: text(upTo) });
}

/** Where in time something counts, seen from the as-of day T; nothing on T or later ever does. */
export type Period =
  | { readonly kind: 'always' }
  /** The days before T: 90 are [T − 90, T). */
  | { readonly kind: 'last'; readonly days: number }
  /** Both days belong to it, `YYYY-MM-DD`. */
  | { readonly kind: 'between'; readonly from: string; readonly to: string };

/** What a value must be. Whoever has no value is neither in nor out, but for `known` and `unknown`. */
export type ColumnTest =
  | { readonly is: 'at-least' | 'at-most' | 'above' | 'below'; readonly value: number }
  /** Days `YYYY-MM-DD`. */
  | { readonly is: 'on-or-after' | 'before'; readonly day: string }
  | { readonly is: 'one-of' | 'none-of'; readonly values: readonly string[] }
  /** Latin letters whatever their case. */
  | { readonly is: 'contains'; readonly text: string }
  | { readonly is: 'yes' | 'no' | 'known' | 'unknown' };

/** What people did, counted from the rows of a table; `spend` is the sum of their lines, returns deducted. */
export const DEEDS = ['orders', 'spend', 'events', 'sent', 'opened', 'clicked', 'feedback'] as const;
export type Deed = (typeof DEEDS)[number];

/** Which rows count: those whose column holds one of the values, or contains the text. */
export type RowFilter = { readonly column: string } & (
  { readonly values: readonly string[] } | { readonly contains: string }
);

/** What must be true of a person: a tree of comparisons. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  /** On a column of a person, by its id. */
  | { readonly kind: 'column'; readonly column: string; readonly test: ColumnTest }
  | {
      readonly kind: 'deed';
      readonly deed: Deed;
      /** All of them must hold of a row. */
      readonly where: readonly RowFilter[];
      readonly within: Period;
      readonly is: 'at-least' | 'at-most';
      readonly value: number;
    };

/** What a label says, and why. */
export interface LabelDefinition {
  readonly name: string;
  /** What it is for, in the shop's own words; '' where nobody said. */
  readonly scenario: string;
  /** Who answers for it; '' where nobody said. */
  readonly owner: string;
  readonly rule: Condition;
}

/** A rule that gives people a name; whom it holds for follows from the data. */
export interface Label extends LabelDefinition {
  readonly id: string;
  /** ISO 8601, in UTC: when this definition was saved. */
  readonly savedAt: string;
  /** What it said before, the oldest first. */
  readonly earlier: readonly (LabelDefinition & { readonly savedAt: string })[];
}

/** Id of the column that a label is. */
export const labelColumn = (id: string): string => `label:${id}`;

/** Ids of the columns that a rule looks at, each once, in the order of the rule. */
export function columnsOfRule(rule: Condition): readonly string[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return [...new Set(rule.of.flatMap(columnsOfRule))];
    case 'not':
      return columnsOfRule(rule.of);
    case 'column':
      return [rule.column];
    case 'deed':
      return [];
  }
}

/** Why a label cannot be saved or deleted as it is; null where it can. */
export type LabelConflict =
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'name-taken' }
  /** It uses itself, or a label that stands after it and could use it in turn. */
  | { readonly kind: 'circle'; readonly name: string }
  /** Another label uses it. */
  | { readonly kind: 'used'; readonly name: string };

/** What speaks against saving a definition under an id; a new id stands after all others. */
export function conflictOfSaving(
  labels: readonly Label[],
  id: string,
  { name, rule }: Pick<LabelDefinition, 'name' | 'rule'>,
): LabelConflict | null {
  if (name.trim() === '') return { kind: 'unnamed' };
  if (labels.some((label) => label.id !== id && label.name === name)) return { kind: 'name-taken' };
  const place = labels.findIndex((label) => label.id === id);
  if (place === -1) return null;
  const used = columnsOfRule(rule);
  const later = labels.slice(place).find((label) => used.includes(labelColumn(label.id)));
  return later ? { kind: 'circle', name: later.name } : null;
}

/** What speaks against deleting a label. */
export function conflictOfDeleting(labels: readonly Label[], id: string): LabelConflict | null {
  const user = labels.find(({ rule }) => columnsOfRule(rule).includes(labelColumn(id)));
  return user ? { kind: 'used', name: user.name } : null;
}

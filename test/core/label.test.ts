import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnsOfRule,
  conflictOfDeleting,
  conflictOfSaving,
  DEEDS,
  type Condition,
  type LabelDefinition,
} from '../../src/core/label';
import { readRule, writeRule } from '../../src/core/label-text';
import { EMPTY_RECIPE, labelsIn, withLabel, withLabelsOf, withoutLabel } from '../../src/core/recipe';

const yes = (id: string): Condition => ({ kind: 'column', column: `label:${id}`, test: { is: 'yes' } });
const said = (name: string, rule: Condition = { kind: 'all', of: [] }): LabelDefinition => ({
  name,
  scenario: '',
  owner: '',
  rule,
});
const two = withLabel(withLabel(EMPTY_RECIPE, 'a', said('A'), '1'), 'b', said('B', yes('a')), '2');

describe('labels of a recipe', () => {
  it('stand in the order of their making', () => {
    expect(labelsIn(two).map(({ name }) => name)).toEqual(['A', 'B']);
    expect(labelsIn(withoutLabel(two, 'a')).map(({ name }) => name)).toEqual(['B']);
  });

  it('keep what they said before, and when', () => {
    const changed = withLabel(two, 'a', said('A', yes('x')), '3');
    expect(labelsIn(changed)[0]).toMatchObject({ savedAt: '3', rule: yes('x') });
    expect(labelsIn(changed)[0]!.earlier).toEqual([{ ...said('A'), savedAt: '1' }]);
    expect(withLabel(changed, 'a', said('A', yes('x')), '4')).toBe(changed);
  });

  it('of two recipes go together, and of one name the first holds', () => {
    const other = withLabel(withLabel(EMPTY_RECIPE, 'c', said('B'), '1'), 'd', said('D'), '1');
    expect(labelsIn(withLabelsOf(two, other)).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
    expect(withLabelsOf(two, undefined)).toBe(two);
  });
});

describe('a label', () => {
  const labels = labelsIn(two);
  it('may use labels that stand before it, and neither itself nor a later one', () => {
    expect(conflictOfSaving(labels, 'b', said('B', yes('a')))).toBeNull();
    expect(conflictOfSaving(labels, 'new', said('C', yes('b')))).toBeNull();
    expect(conflictOfSaving(labels, 'a', said('A', { kind: 'not', of: yes('b') }))).toEqual({
      kind: 'circle',
      name: 'B',
    });
    expect(conflictOfSaving(labels, 'b', said('B', yes('b')))).toEqual({ kind: 'circle', name: 'B' });
  });

  it('needs a name of its own', () => {
    expect(conflictOfSaving(labels, 'new', said(' '))).toEqual({ kind: 'unnamed' });
    expect(conflictOfSaving(labels, 'new', said('A'))).toEqual({ kind: 'name-taken' });
  });

  it('that another one uses stays', () => {
    expect(conflictOfDeleting(labels, 'a')).toEqual({ kind: 'used', name: 'B' });
    expect(conflictOfDeleting(labels, 'b')).toBeNull();
  });
});

/** Any rule that can be written. */
const { rule: anyRule } = fc.letrec<{ rule: Condition }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({
      kind: fc.constant('column' as const),
      column: fc.string(),
      test: fc.oneof(
        fc.record({ is: fc.constantFrom('at-least' as const, 'below' as const), value: fc.integer() }),
        fc.record({
          is: fc.constantFrom('one-of' as const, 'none-of' as const),
          values: fc.array(fc.string()),
        }),
        fc.record({ is: fc.constant('before' as const), day: fc.constant('2026-02-28') }),
        fc.record({ is: fc.constant('contains' as const), text: fc.string() }),
        fc.record({ is: fc.constantFrom('yes' as const, 'unknown' as const) }),
      ),
    }),
    fc.record({
      kind: fc.constant('deed' as const),
      deed: fc.constantFrom(...DEEDS),
      where: fc.array(fc.record({ column: fc.string(), values: fc.array(fc.string()) })),
      within: fc.constantFrom({ kind: 'always' as const }, { kind: 'last' as const, days: 9 }),
      is: fc.constantFrom('at-least' as const, 'at-most' as const),
      value: fc.integer(),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('rule') }),
    fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('rule')) }),
  ),
}));

describe('the text of a rule', () => {
  it('gives back the rule', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const read = readRule(writeRule(rule));
        expect(read).toEqual({ ok: true, value: rule, notes: [] });
        if (read.ok) expect(columnsOfRule(read.value)).toEqual(columnsOfRule(rule));
      }),
    );
  });

  it('that is no rule is refused with the place of what is wrong, never thrown at', () => {
    expect(readRule('{"kind":"all","of":[{"kind":"not"}]}')).toMatchObject({
      ok: false,
      problem: { code: 'labels/bad-rule', values: { place: 'of[0].of' } },
    });
    const deep = '{"kind":"not","of":'.repeat(10_000) + '{"kind":"all","of":[]}' + '}'.repeat(10_000);
    for (const text of ['', '1', '[]', deep]) expect(readRule(text).ok).toBe(false);
  });
});

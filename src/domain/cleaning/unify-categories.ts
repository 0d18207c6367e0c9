import { MISSING_CODE, type CategoryColumn } from '../../core/column';
import { compareLevels, levelCount, levelText, levelTexts } from '../../core/levels';
import { choice, text } from '../../core/params';
import { categoryColumn } from '../../core/table';
import { foldLookalikes, foldText, isLookalike, isTypo } from './fold-text';
import { defineMethod, marked, NO_EFFECT } from './method';
import { compacted } from './pick-rows';

export const CLOSENESS = ['spelling', 'lookalike', 'typo'] as const;
/** How different two texts may be and still mean the same: each option holds the ones before it. */
export type Closeness = (typeof CLOSENESS)[number];

/** Who somebody is, what they said: not a choice between a few. */
const NO_CATEGORY = new Set(
  'order_id customer_id visitor_id session_id product_id feedback_id name phone email text query tags page'.split(
    ' ',
  ),
);
const MOST_LEVELS = 5000;
/** Comparing each text with each other one is for lists of this length. */
const MOST_COMPARED = 500;
/** A slip of the hand is this many times rarer than the word. */
const RARER = 10;

/**
 * One spelling for texts that mean the same: equal but for blanks, case and width (`spelling`), or letters and digits
 * taken for each other, as 0 and O (`lookalike`), or one slip of the hand in a Latin word at least ten times as
 * frequent (`typo`). The spelling of most rows stays, of those the first by its bytes.
 */
export const unifyCategories = defineMethod({
  kind: 'unify-categories',
  params: { column: text(), closeness: choice(CLOSENESS, 'lookalike') },
  propose(table) {
    return [...table.columns].flatMap(([name, column]) => {
      if (column.kind !== 'category' || NO_CATEGORY.has(name)) return [];
      if (levelCount(column.levels) > MOST_LEVELS) return [];
      const closeness: Closeness =
        name === 'product_name' || levelCount(column.levels) > MOST_COMPARED ? 'spelling' : 'typo';
      const stands = standsFor(column, closeness);
      if (stands.every((to, from) => to === from)) return [];
      const rows = marked(
        Uint8Array.from(column.codes, (code) => Number(code !== MISSING_CODE && stands[code] !== code)),
      );
      if (rows.length === 0) return [];
      return [{ params: { column: name, closeness }, column: name, rows, twins: null }];
    });
  },
  apply(table, { column: name, closeness }) {
    const column = categoryColumn(table, name);
    if (!column) return null;
    const stands = standsFor(column, closeness);
    let changedCells = 0;
    const codes = column.codes.map((code) => {
      if (code === MISSING_CODE || stands[code] === code) return code;
      changedCells++;
      return stands[code];
    });
    if (changedCells === 0) return NO_EFFECT;
    const unified = compacted({ kind: 'category', codes, levels: column.levels });
    return { ...NO_EFFECT, columns: new Map([[name, unified]]), changedCells };
  },
});

/** For each level the level that stands for it; itself where it stays. */
export function standsFor({ codes, levels }: CategoryColumn, closeness: Closeness): Uint32Array {
  const count = levelCount(levels);
  const rows = new Float64Array(count);
  for (const code of codes) if (code !== MISSING_CODE) rows[code]++;
  const stands = Uint32Array.from({ length: count }, (_, code) => code);
  const folded = levelTexts(levels).map(foldText);
  const byRows = [...stands].sort((a, b) => rows[b] - rows[a] || compareLevels(levels, a, b));

  const join = (key: (code: number) => string, isSame: (center: number, code: number) => boolean) => {
    const centers = new Map<string, number[]>();
    for (const code of byRows) {
      if (stands[code] !== code) continue;
      const known = centers.get(key(code)) ?? [];
      const center = known.find((each) => isSame(each, code));
      if (center !== undefined) stands[code] = center;
      else centers.set(key(code), [...known, code]);
    }
  };
  join(
    (code) => folded[code],
    () => true,
  );
  if (closeness !== 'spelling') {
    join(
      (code) => foldLookalikes(folded[code]),
      (center, code) => isLookalike(folded[center], folded[code]),
    );
  }
  if (closeness === 'typo' && count <= MOST_COMPARED) {
    join(
      () => '',
      (center, code) => rows[center] >= RARER * rows[code] && isTypo(folded[center], folded[code]),
    );
  }
  for (let code = 0; code < count; code++) stands[code] = rootOf(stands, code);
  return stands;
}

/** A level joined to one that was joined later itself. */
function rootOf(stands: Uint32Array, code: number): number {
  let root = code;
  while (stands[root] !== root) root = stands[root];
  return root;
}

/** The spellings that change, each with the one that stays. */
export function unifiedPairs(
  column: CategoryColumn,
  closeness: Closeness,
): { from: string; to: string; rows: number }[] {
  const rows = new Float64Array(levelCount(column.levels));
  for (const code of column.codes) if (code !== MISSING_CODE) rows[code]++;
  const stands = standsFor(column, closeness);
  return [...stands]
    .map((to, from) => ({ to, from }))
    .filter(({ to, from }) => to !== from && rows[from] > 0)
    .sort((a, b) => rows[b.from] - rows[a.from] || compareLevels(column.levels, a.from, b.from))
    .map(({ from, to }) => ({
      from: levelText(column.levels, from),
      to: levelText(column.levels, to),
      rows: rows[from],
    }));
}

import { describe, expect, it } from 'vitest';
import { personWordsEn, personWordsZhCN } from '../../src/core/person-words';
import { levelTexts } from '../../src/core/levels';
import { ROLES } from '../../src/core/roles';
import { TABLE_KINDS } from '../../src/core/table';
import { asOfDay } from '../../src/domain/as-of';
import { personColumnsAt } from '../../src/domain/person-columns';
import { tableOf, workspaceOf } from '../builders/workspace';

const CELL = { category: 'x', number: 1, time: '2024-01-06', flag: true } as const;
const everyColumn = (kind: (typeof TABLE_KINDS)[number]) =>
  tableOf(kind, Object.fromEntries(ROLES[kind].map(({ name, type }) => [name, [CELL[type]]])));

describe('the words for columns of a person', () => {
  it('name every column, source and built-in level of a shop with every column there can be, in both languages', () => {
    const workspace = workspaceOf(Object.fromEntries(TABLE_KINDS.map((kind) => [kind, everyColumn(kind)])));
    const { list } = personColumnsAt(workspace, asOfDay(workspace, ''));
    const wanted = list.flatMap(({ name, source, levelMessage, values }) => {
      const all = values();
      const levels = levelMessage && 'levels' in all ? levelTexts(all.levels) : [];
      return [
        `person.source.${source}`,
        ...('message' in name ? [name.message] : []),
        ...levels.map((level) => `${levelMessage}${level}`),
      ];
    });
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter((key) => !(key in personWordsEn) || !(key in personWordsZhCN))).toEqual([]);
  });
});

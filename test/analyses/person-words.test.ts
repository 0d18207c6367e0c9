import { describe, expect, it } from 'vitest';
import { personWordsEn, personWordsZhCN } from '../../src/analyses/person-words';
import { levelTexts } from '../../src/core/levels';
import { asOfDay } from '../../src/domain/as-of';
import { personColumnsAt } from '../../src/domain/person-columns';
import { demoWorkspace } from '../builders/demo-workspace';

describe('the words for columns of a person', () => {
  it('name every column, source and built-in level that a shop with all files has, in both languages', async () => {
    const kinds = ['orders', 'customers', 'events', 'contacts', 'feedback', 'products'] as const;
    const { workspace } = await demoWorkspace(300, 'en', kinds);
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
    expect(wanted.length).toBeGreaterThan(80);
    expect(wanted.filter((key) => !(key in personWordsEn) || !(key in personWordsZhCN))).toEqual([]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Problem, Values } from '../../src/core/outcome';
import { defaultsOf, readParams, type Param, type ParamValues } from '../../src/core/params';
import type { TableKind } from '../../src/core/table';
import type { Workspace } from '../../src/core/workspace';
import { createFormat } from '../../src/i18n/format';
import { LANGUAGES, type Language } from '../../src/i18n/language';
import { formatMessage } from '../../src/i18n/message';
import { placeholdersOf } from '../../src/i18n/template';
import { mulberry32 } from '../../src/kernels/random/mulberry32';
import { sharedWords } from '../builders/words';
import { reordered } from '../builders/workspace';
import { buffersOf, faultsIn } from './faults';
import { analyses, type Analysis } from './modules';
import { missingBehind } from './behind';
import { disagreements } from './recount';
import { shops } from './shops';
import { topicsIn } from './topics';

const root = fileURLToPath(new URL('../../src/analyses/', import.meta.url));
const shopEntries = Object.entries(shops);

/** What an analysis needs beyond its defaults to give a result. */
const given: Readonly<Record<string, ParamValues>> = { customer: { person: 'ana' } };
const fullGiven: Readonly<Record<string, ParamValues>> = {
  customer: { person: 'p7' },
  labels: { draft: '{"kind":"column","column":"rfm:segment","test":{"is":"known"}}' },
};
const isFull = (shop: string): boolean => shop.startsWith('of a year');
const paramsOf = ({ id, definition }: Analysis, shop: string): ParamValues => ({
  ...(defaultsOf(definition.params) as ParamValues),
  ...(isFull(shop) ? fullGiven[id] : given[id]),
});

/** The same workspace with nothing remembered of it. */
const fresh = (workspace: Workspace): Workspace => ({ ...workspace });
const run = (analysis: Analysis, workspace: Workspace, params: ParamValues) =>
  analysis.compute(fresh(workspace), params, () => {});

it('the folders are exactly the analyses of the catalog', () => {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(analyses.map(({ id }) => id).sort());
});

describe.each(analyses)('$id', (analysis) => {
  const { id, definition, messages } = analysis;

  it('has a README, a view, its tests, and references with a text', () => {
    for (const file of ['README.md', 'View.svelte', 'messages/en.ts', 'messages/zh-CN.ts']) {
      expect(existsSync(`${root}${id}/${file}`), file).toBe(true);
    }
    expect(readFileSync(`${root}${id}/README.md`, 'utf8').length).toBeGreaterThan(300);
    expect(existsSync(fileURLToPath(new URL(`../analyses/${id}/`, import.meta.url)))).toBe(true);
    for (const { text } of definition.references) expect(text).not.toBe('');
  });

  it('has defaults that satisfy their own spec', () => {
    for (const spec of [definition.params, definition.display]) {
      expect(readParams(spec, defaultsOf(spec))).toMatchObject({ ok: true, value: defaultsOf(spec) });
    }
  });

  it.each(LANGUAGES)('names every parameter, option and table in %s', (language) => {
    const keys = Object.entries<Param>({ ...definition.params, ...definition.display }).flatMap(
      ([name, param]) => [
        `param.${name}`,
        `param.${name}.hint`,
        ...('options' in param ? param.options.map((option) => `option.${name}.${option}`) : []),
      ],
    );
    const wanted = [
      'title',
      'nav',
      'method.summary',
      ...keys,
      ...definition.tables.map((table) => `table.${table}`),
    ];
    expect(wanted.filter((key) => !messages[language][key])).toEqual([]);
  });

  it('says the same in both languages: same keys, same values in each sentence', () => {
    expect(Object.keys(messages['zh-CN']).sort()).toEqual(Object.keys(messages.en).sort());
    for (const [key, template] of Object.entries(messages.en)) {
      const names = (text: string) => new Set(placeholdersOf(text).map((place) => place.split(':')[0]));
      expect(names(messages['zh-CN'][key]!), key).toEqual(names(template));
    }
  });

  describe.each(shopEntries)('for a shop %s', (shop, workspace) => {
    const params = paramsOf(analysis, shop);

    it('gives a result or a problem, and a sentence for all it says in every language', () => {
      const outcome = run(analysis, workspace, params);
      for (const language of LANGUAGES) {
        if (!outcome.ok) {
          expect(sentence(analysis, language, outcome.problem)).toMatch(/[.。！？]$/);
          continue;
        }
        for (const note of outcome.notes) expect(sentence(analysis, language, note)).toMatch(/[.。]$/);
        const findings = analysis.explain(outcome.value, params);
        expect(findings.length).toBeGreaterThan(0);
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        for (const { key, values } of findings)
          expect(faultsIn(say(analysis, language)(key, values))).toEqual([]);
      }
    });

    it('presents and explains with no NaN, no undefined, no missing message and no unknown topic', () => {
      const outcome = run(analysis, workspace, params);
      if (!outcome.ok) return;
      const figures = analysis.figures(outcome.value, params);
      const topics = Object.keys(messages.en).filter((key) => /^(what|tour)\b/.test(key));
      for (const language of LANGUAGES) {
        const display = defaultsOf(definition.display);
        const format = createFormat(language, 'CNY');
        const view = analysis.present(outcome.value, { display, format, say: say(analysis, language) });
        expect(faultsIn(view)).toEqual([]);
        expect(topicsIn(view).filter((topic) => !topics.includes(`what.${topic}`))).toEqual([]);
        for (const key of topics) expect(faultsIn(say(analysis, language)(key, figures)), key).toEqual([]);
      }
    });

    it('tabulates every table with plain values under English headers, and each figure again from the rows behind it', () => {
      const outcome = run(analysis, workspace, params);
      if (!outcome.ok) return;
      expect(disagreements(analysis, outcome.value)).toEqual([]);
      if (isFull(shop)) expect(missingBehind(analysis, outcome.value, params)).toEqual([]);
      for (const table of definition.tables) {
        const { columns, rowCount } = analysis.tabulate(outcome.value, table);
        expect(columns.length).toBeGreaterThan(0);
        for (const { header, value } of columns) {
          expect(header).toMatch(/^[a-z][a-z0-9_]*$/);
          for (let i = 0; i < rowCount; i++) {
            const cell = value(i);
            expect(
              cell === null || typeof cell === 'string' || Number.isFinite(cell),
              `${table}.${header}`,
            ).toBe(true);
          }
        }
      }
    });

    it('gives the same bits again, whatever the order of the rows, and leaves its input untouched', () => {
      const before = structuredClone(workspace);
      const first = run(analysis, workspace, params);
      expect(workspace).toEqual(before);
      expect(run(analysis, workspace, params)).toEqual(first);
      const random = mulberry32(3);
      const shuffled = reordered(workspace, (rows) =>
        Array.from({ length: rows }, (_, i) => ({ i, key: random() }))
          .sort((a, b) => a.key - b.key)
          .map(({ i }) => i),
      );
      expect(run(analysis, shuffled, params)).toEqual(first);
    });

    it('can move its result to the page and compute again', () => {
      const remembered = fresh(workspace);
      const compute = () => analysis.compute(remembered, params, () => {});
      const first = compute();
      if (!first.ok) return;
      const kept = structuredClone(first.value);
      const moved = structuredClone(first.value, { transfer: buffersOf(first.value) });
      expect(moved).toEqual(kept);
      expect(compute()).toMatchObject({ ok: true, value: kept });
    });
  });

  it('raises its progress within [0, 1]', () => {
    const steps: number[] = [];
    analysis.compute(fresh(fullShop), fullParams(analysis), (fraction) => steps.push(fraction));
    expect(steps.every((step, i) => step >= 0 && step <= 1 && step >= (steps[i - 1] ?? 0))).toBe(true);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.length).toBeLessThanOrEqual(50);
  });

  it('has a result that IndexedDB gives back as it was', async () => {
    const outcome = run(analysis, fullShop, fullParams(analysis));
    if (!outcome.ok) throw new Error(outcome.problem.code);
    expect(await throughIndexedDb(outcome.value)).toEqual(outcome.value);
  });

  const choices = Object.entries<Param>(definition.params).flatMap(([name, param]) =>
    param.kind === 'choice'
      ? param.options.map((option) => ({ name, value: option as string | boolean }))
      : param.kind === 'flag'
        ? [true, false].map((value) => ({ name, value }))
        : [],
  );
  it.each(choices)('works with $name = $value, down to what it shows', ({ name, value }) => {
    const params = { ...fullParams(analysis), [name]: value };
    for (const workspace of [fullShop, shops['with one customer']!]) {
      if (!meetsNeeds(analysis, workspace)) continue;
      const outcome = run(analysis, workspace, workspace === fullShop ? params : { ...params, ...given[id] });
      if (!outcome.ok) throw new Error(outcome.problem.code);
      const language = name.length % 2 === 0 ? 'en' : 'zh-CN';
      const display = defaultsOf(definition.display);
      const format = createFormat(language, null);
      expect(
        faultsIn(analysis.present(outcome.value, { display, format, say: say(analysis, language) })),
      ).toEqual([]);
      for (const finding of analysis.explain(outcome.value, params)) {
        expect(faultsIn(say(analysis, language)(finding.key, finding.values))).toEqual([]);
      }
    }
  });
});

const fullShop = shops['of a year with everything in it']!;
function fullParams(analysis: Analysis): ParamValues {
  return paramsOf(analysis, 'of a year');
}

/** Whether a shop has the columns that an analysis cannot do without. */
const meetsNeeds = ({ definition }: Analysis, { tables }: Workspace): boolean =>
  Object.entries(definition.needs).every(([kind, roles]) =>
    roles.every((choice) => choice.some((role) => tables.get(kind as TableKind)?.columns.has(role))),
  );

/** A message in a language; one that is not there is a fault of the analysis. */
function say({ id, messages }: Analysis, language: Language) {
  const format = createFormat(language, 'CNY');
  return (key: string, values: Values = {}): string => {
    const template = messages[language][key] ?? sharedWords[language][key];
    if (template === undefined) throw new Error(`${id} has no message ${key} in ${language}`);
    return formatMessage(template, values, format);
  };
}

const sentence = (analysis: Analysis, language: Language, { code, values }: Problem): string =>
  say(analysis, language)(`problem.${code}`, values);

function throughIndexedDb(value: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = new IDBFactory().open('results');
    opening.onupgradeneeded = () => opening.result.createObjectStore('results');
    opening.onerror = () => reject(new Error('no database'));
    opening.onsuccess = () => {
      const store = opening.result.transaction('results', 'readwrite').objectStore('results');
      store.put(value, 'one');
      const reading = store.get('one');
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(new Error('not read'));
    };
  });
}

import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../src/core/import-plan';
import { ok, type Problem } from '../../src/core/outcome';
import { EMPTY_RECIPE, type CleaningStep } from '../../src/core/recipe';
import type { Workspace, WorkspaceSummary } from '../../src/core/workspace';
import { proposalsOf } from '../../src/domain/cleaning/propose';
import { cleanWorkspace } from '../../src/domain/cleaning/replay';
import { previewFile } from '../../src/ingest/preview';
import { readFileEnd } from '../../src/ingest/read/file-end';
import { readTable } from '../../src/ingest/read-table';
import type { Store } from '../../src/store/store';
import { demoShop } from '../../workers/demo-shop';
import { ingestService } from '../../workers/ingest-service';
import { freshName, opened, valueOf } from '../store/databases';
import { digestOf } from '../store/tables';
import { knownFiles, realFiles } from './real-files';

/** The demo shop and real files beside them take minutes: in the long run only. */
const isLong = process.env['REGULARS_LONG'] !== undefined;
/** Rounds in which everything that is proposed is applied: a step can bring up something new. */
const ROUNDS = isLong ? 3 : 2;

let store: Store;
let imported: WorkspaceSummary;
let notes: readonly Problem[];
let workspace: Workspace;
let steps: readonly CleaningStep[];

const bitsIn = ({ tables }: Workspace) => [...tables].map(([kind, table]) => [kind, digestOf(table)]);
const cleaned = (some: readonly CleaningStep[]): Workspace =>
  cleanWorkspace({ ...workspace, recipe: { ...EMPTY_RECIPE, steps: some } });

beforeAll(async () => {
  store = await opened(freshName());
  const api = ingestService(async () => ok(store), {
    preview: previewFile,
    read: readTable,
    readEnd: readFileEnd,
    demoFiles: demoShop,
    close: () => {},
  });
  const demo = isLong ? valueOf(await api.demoFiles({ size: 300, headers: 'en' }, () => {})) : [];
  const files: { file: File; plan: ImportPlan }[] = [];
  for (const file of [...knownFiles(), ...demo, ...(isLong ? realFiles() : [])])
    files.push({ file, plan: valueOf(await api.preview(file, {})).plan });
  const outcome = await api.importFiles({ name: 'All', into: null, demo: false, files }, () => {}, {
    tables: () => {},
    summary: () => {},
  });
  imported = valueOf(outcome);
  notes = outcome.ok ? outcome.notes : [];
  workspace = valueOf(await store.loadWorkspace(imported.id));
  steps = [];
  for (let round = 0; round < ROUNDS; round++) {
    const proposed = proposalsOf(cleaned(steps)).map(({ kind, table, params }, i): CleaningStep => ({
      id: `${round}-${i}`,
      kind,
      table,
      params,
    }));
    steps = [...steps, ...proposed];
  }
}, 900_000);

describe('files of a dozen systems together, with every step that is proposed', () => {
  it('have every row they were read with: added, updated or unchanged', () => {
    for (const { kind, rowCount } of imported.tables) {
      const read = imported.sources.filter((source) => source.kind === kind);
      const rows = read.reduce((sum, source) => sum + source.rowCount, 0);
      const note = notes.find(({ code }) => code === `import/merged-${kind}`);
      const { added, updated, unchanged } = (note?.values ?? {
        added: rows,
        updated: 0,
        unchanged: 0,
      }) as Record<string, number>;
      expect(added! + updated! + unchanged!, kind).toBe(rows);
      expect(added, kind).toBe(rowCount);
    }
  });

  it('have a log that adds up: rows in = rows kept + rows rejected + duplicates, in every step and from first to last', () => {
    const { cleaning, tables, imported: before } = cleaned(steps);
    expect(new Set(cleaning!.map(({ step: { kind } }) => kind)).size).toBeGreaterThan(isLong ? 3 : 1);
    const rows = new Map([...before!.tables].map(([kind, table]) => [kind, table.rowCount]));
    let left = 0;
    for (const { step, rowsIn, rowsOut, rejected, duplicates, skipped } of cleaning!) {
      expect(skipped, step.id).toBeUndefined();
      expect(rowsIn, step.id).toBe(rows.get(step.table));
      expect(rowsIn, step.id).toBe(rowsOut + rejected + duplicates);
      rows.set(step.table, rowsOut);
      left += rejected + duplicates;
    }
    for (const [kind, table] of tables) expect(table.rowCount, kind).toBe(rows.get(kind));
    expect(left).toBeGreaterThan(0);
    expect(before!.removed.reduce((sum, { rows: gone }) => sum + gone.length, 0)).toBe(left);
    for (const [kind, table] of before!.tables) {
      const gone = before!.removed.filter((each) => each.table === kind).flatMap((each) => [...each.rows]);
      const all = [
        ...(before!.rows.get(kind) ?? Array.from({ length: table.rowCount }, (_, i) => i)),
        ...gone,
      ];
      expect(new Set(all).size, kind).toBe(table.rowCount);
      expect(all, kind).toHaveLength(table.rowCount);
    }
  });

  it('are the original tables again, bit for bit, when each step is undone, in whatever order', async () => {
    const original = bitsIn(workspace);
    let { version } = imported;
    const versions = [version];
    for (let n = 1; n <= steps.length; n++) {
      const recipe = { ...EMPTY_RECIPE, steps: steps.slice(0, n) };
      ({ version } = valueOf(await store.saveRecipe(imported.id, recipe, version)));
      versions.push(version);
    }
    expect(new Set(versions).size).toBe(steps.length + 1);
    // The last first: each version from before comes back.
    for (let n = steps.length - 1; n >= 0; n--) {
      const recipe = { ...EMPTY_RECIPE, steps: steps.slice(0, n) };
      ({ version } = valueOf(await store.saveRecipe(imported.id, recipe, version)));
      expect(version).toBe(versions[n]);
    }
    const reloaded = valueOf(await store.loadWorkspace(imported.id));
    expect(reloaded.version).toBe(imported.version);
    expect(bitsIn(cleanWorkspace(reloaded))).toEqual(original);
    // The first first, or from the middle: what remains is the same as if it had never been.
    for (const kept of [steps.slice(1), steps.filter((_, i) => i % 2 === 0), []]) {
      const now = cleaned(kept);
      expect(bitsIn(now.imported ? { ...now, tables: now.imported.tables } : now)).toEqual(original);
    }
    expect(bitsIn(cleaned([]))).toEqual(original);
  }, 600_000);
});

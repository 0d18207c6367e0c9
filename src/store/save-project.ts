import { ok, type Outcome } from '../core/outcome';
import { partsOf } from './column-parts';
import { tableSize } from './chunks';
import { FORMAT } from './format';
import { loadStored } from './load-workspace';
import { headBytes, SHOP } from './project-file';
import type { Database } from './schema';

/**
 * A whole workspace as one file: its tables as they were imported, everything decided about them, and what was chosen on
 * its pages. Every bit is checked before it is written. Problems as of `loadWorkspace`.
 */
export async function saveProject(
  database: Database,
  id: string,
  progress: (fraction: number) => void,
): Promise<Outcome<Blob>> {
  const loaded = await loadStored(database, id);
  if (!loaded.ok) return loaded;
  const { record, tables } = loaded.value;
  const keys = (await database.getAllKeys('settings')).filter((key) => key.includes(`/${id}/`));
  const settings = await Promise.all(
    keys.map(async (key) => [key.replace(`/${id}/`, SHOP), await database.get('settings', key)] as const),
  );
  const head = await headBytes({
    store: FORMAT,
    savedAt: new Date().toISOString(),
    summary: record.summary,
    tables: record.tables.map(({ kind, rowCount, digest, columns }) => ({ kind, rowCount, digest, columns })),
    settings,
  });
  const columns = record.tables.flatMap(({ kind }) => [...tables.get(kind)!.columns.values()]);
  const pieces = [head, ...columns.flatMap(partsOf)];
  const total = head.length + record.tables.reduce((sum, table) => sum + tableSize(table), 0);
  const stream = streamOf(pieces, (bytes) => progress(bytes / total));
  return ok(await new Response(stream.pipeThrough(new CompressionStream('gzip'))).blob());
}

/** Bytes handed on at a time: few enough to stay in a processor's cache. */
const HANDED_ON = 1 << 18;

function streamOf(
  pieces: readonly Uint8Array<ArrayBuffer>[],
  written: (bytes: number) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let done = 0;
  function* parts(): Generator<Uint8Array<ArrayBuffer>> {
    for (const piece of pieces)
      for (let at = 0; at < piece.length; at += HANDED_ON) yield piece.subarray(at, at + HANDED_ON);
  }
  const all = parts();
  return new ReadableStream({
    pull(controller) {
      const next = all.next();
      if (next.done) return controller.close();
      done += next.value.length;
      written(done);
      controller.enqueue(next.value);
    },
  });
}

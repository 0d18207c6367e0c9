import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/core/workspace';
import { manifestIn, type Manifest } from '../../src/store/manifest';
import { openStore } from '../../src/store/store';
import { freshName, opened, raw, valueOf } from './databases';
import { FakeFolder } from './fake-folder';
import { draftOf, twoOrders } from './tables';

/** A profile: its database and its folder of files, which can be damaged one without the other. */
function profile() {
  const folder = new FakeFolder();
  const options = { name: freshName(), manifest: manifestIn(async () => folder.handle) };
  return { folder, ...options, store: () => opened(options.name, options), options };
}

const namesLost = async (options: { name: string; manifest: Manifest }): Promise<string[]> =>
  valueOf(await openStore(options)).lost.map(({ name }) => name);

const emptied = (name: string) =>
  raw(name, async (database) => {
    await database.clear('workspaces');
    await database.clear('chunks');
  });

const draft = (name: string, amount?: number) => draftOf({ orders: twoOrders(amount) }, { name });

describe('the manifest beside the database', () => {
  it('tells nothing lost at a first start, and at the next', async () => {
    const { store, options } = profile();
    expect(await namesLost(options)).toEqual([]);
    valueOf(await (await store()).saveWorkspace(draft('Shop')));
    expect(await namesLost(options)).toEqual([]);
  });

  it('names every workspace of a database that was emptied', async () => {
    const { name, store, options } = profile();
    const first = await store();
    valueOf(await first.saveWorkspace(draft('One')));
    valueOf(await first.saveWorkspace(draft('Two')));
    await emptied(name);
    expect((await namesLost(options)).sort()).toEqual(['One', 'Two']);
  });

  it('names a workspace of which the database lost the newest save', async () => {
    const { name, store, options } = profile();
    const tab = await store();
    const { id } = valueOf(await tab.saveWorkspace(draft('Shop', 1)));
    const older: unknown = await raw(name, (database) => database.get('workspaces', id));
    valueOf(await tab.saveWorkspace({ ...draft('Shop', 2), id }));
    await raw(name, (database) => database.put('workspaces', older));
    expect(await namesLost(options)).toEqual(['Shop']);
  });

  it('does not take a deleted workspace for a lost one', async () => {
    const { store, options } = profile();
    const tab = await store();
    const { id } = valueOf(await tab.saveWorkspace(draft('Shop')));
    valueOf(await tab.deleteWorkspace(id));
    expect(await namesLost(options)).toEqual([]);
  });

  it('goes on naming what was lost over other saves, until the person has seen it', async () => {
    const { name, store, options } = profile();
    valueOf(await (await store()).saveWorkspace(draft('Lost')));
    await emptied(name);
    const tab = await store();
    valueOf(await tab.saveWorkspace(draft('New')));
    expect(await namesLost(options)).toEqual(['Lost']);
    await tab.forgetLost();
    expect(await namesLost(options)).toEqual([]);
    await emptied(name);
    expect(await namesLost(options)).toEqual(['New']);
  });

  it.each([
    ['torn', (text: string) => text.slice(0, -5)],
    ['changed by one letter', (text: string) => text.replace('Two', 'Twp')],
    ['emptied', () => ''],
  ])('falls back to the one before when the newest is %s', async (_, damage) => {
    const { name, folder, store, options } = profile();
    const tab = await store();
    valueOf(await tab.saveWorkspace(draft('One')));
    valueOf(await tab.saveWorkspace(draft('Two')));
    const newest = [...folder.files].find(([, text]) => text.includes('Two'))![0];
    folder.files.set(newest, damage(folder.files.get(newest)!));
    await emptied(name);
    expect(await namesLost(options)).toEqual(['One']);
  });

  it('holds no samples of cells', async () => {
    const { folder, store } = profile();
    const example = { code: 'cell/no-number', row: 2, column: 0, sample: 'ana@example.com' };
    const source: Source = {
      id: 's',
      fileName: 'orders.csv',
      byteSize: 1,
      importedAt: 1,
      kind: 'orders',
      rowCount: 2,
      encoding: 'utf-8',
      delimiter: ',',
      columns: [],
      diagnostics: [{ code: example.code, column: 0, header: 'amount', count: 1, examples: [example] }],
    };
    valueOf(await (await store()).saveWorkspace({ ...draft('Shop'), sources: [source] }));
    expect([...folder.files.values()].join()).toContain('orders.csv');
    expect([...folder.files.values()].join()).not.toContain('ana@');
  });

  it('that cannot be written does not fail a save', async () => {
    const { folder, store } = profile();
    folder.refuseWrites = true;
    const tab = await store();
    const saved = valueOf(await tab.saveWorkspace(draft('Shop')));
    expect(await tab.listWorkspaces()).toEqual([saved]);
  });

  it('is done without where the browser has no place for it', async () => {
    const name = freshName();
    const manifest = manifestIn(() => Promise.reject(new DOMException('private window', 'SecurityError')));
    valueOf(await (await opened(name, { manifest })).saveWorkspace(draft('Shop')));
    expect(await namesLost({ name, manifest })).toEqual([]);
  });
});

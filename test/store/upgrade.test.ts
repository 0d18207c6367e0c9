import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/store';
import { codeOf, freshName } from './databases';

it('an older app in another tab that does not let go of the database is said, and the upgrade is not waited for', async () => {
  const name = freshName();
  const older = await openDB(name, 1); // does not listen for a version change
  expect(codeOf(await openStore({ name }))).toBe('store/blocked');
  older.close();
});

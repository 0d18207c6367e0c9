import { afterAll, beforeAll, expect, it } from 'vitest';
import { mulberry32 } from '../../src/kernels/random/mulberry32';
import { openProfile } from './module-page.mjs';

const ROUNDS = 40;

let profile: Awaited<ReturnType<typeof openProfile>>;
beforeAll(async () => {
  profile = await openProfile();
}, 60_000);
afterAll(() => profile.close());

it(
  'a tab that crashes at any moment loses no committed save, shows none by half and leaves nothing behind',
  { timeout: 600_000 },
  async () => {
    const random = mulberry32(1);
    let committed = -1;
    let interrupted = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const page = await profile.newPage();
      const firstCommit = new Promise<void>((resolve) => {
        void page.exposeFunction('committed', (n: number) => {
          committed = n;
          resolve();
        });
      });
      const from = committed + 1;
      page
        .evaluate(`import('/test/store/in-page.ts').then((m) => m.saveForEver(${from}, committed))`)
        .catch(() => {}); // ends with the tab
      await firstCommit;
      await page.waitForTimeout(random() * 600); // the moment of the crash is the point of the test
      await profile.crash(page);

      const next = await profile.newPage();
      const found = (await next.evaluate("import('/test/store/in-page.ts').then((m) => m.look())")) as {
        shop: number;
        wrong: string[];
      };
      await next.close();
      expect(found.wrong, `round ${round}`).toEqual([]);
      expect(found.shop, `round ${round}`).toBeGreaterThanOrEqual(committed);
      if (found.shop > committed) interrupted++;
      committed = found.shop;
    }
    expect(committed).toBeGreaterThan(ROUNDS);
    console.log(`${ROUNDS} crashes, ${committed} saves, ${interrupted} committed without an answer`);
  },
);

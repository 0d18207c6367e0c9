import { expect, it } from 'vitest';
import { planShop } from '../../../src/demo/plan';
import { shopFiles } from '../../../src/demo/shop-files';
import { bytesSource } from '../../../src/ingest/byte-source';
import { factsOf } from './facts';

const SIZE = 1200;

it('finds every planted figure of the worked example, through import, cleaning and analyses', async () => {
  const sources = shopFiles(planShop({ size: SIZE, headers: 'zh' })).map(({ fileName, chunks }) =>
    bytesSource(fileName, new TextEncoder().encode([...chunks()].join(''))),
  );
  const facts = await factsOf(sources, SIZE, 'zh');
  const side = (which: 'planted' | 'found') =>
    Object.fromEntries(facts.map((fact) => [fact.what, fact[which]]));
  expect(side('found')).toEqual(side('planted'));
  expect(facts.length).toBeGreaterThan(30);
}, 120_000);

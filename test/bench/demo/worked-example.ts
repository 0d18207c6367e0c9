/**
 * The worked example at 120,000 customers: the demo shop's seven files are written, recognised, read, cleaned and
 * analysed; every planted figure must be found. CPU seconds of the whole process, once: a run takes minutes.
 * `REGULARS_CUSTOMERS` asks for another size.
 */
import { mkdtempSync, openSync, readSync, closeSync, rmSync, fstatSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planShop } from '../../../src/demo/plan';
import { shopFiles } from '../../../src/demo/shop-files';
import type { ByteSource } from '../../../src/ingest/byte-source';
import { factsOf } from '../../demo/worked-example/facts';

const SIZE = Number(process.env['REGULARS_CUSTOMERS'] ?? 120_000);
const HEADERS = 'zh';

export async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
  const opened: number[] = [];
  try {
    const started = cpuSeconds();
    const sources = shopFiles(planShop({ size: SIZE, headers: HEADERS })).map(
      ({ fileName, chunks }): ByteSource => {
        const path = join(folder, fileName);
        const file = openSync(path, 'w+');
        opened.push(file);
        for (const chunk of chunks()) writeSync(file, chunk);
        return onDisk(fileName, file);
      },
    );
    const written = cpuSeconds();
    const megabytes = sources.reduce((sum, { size }) => sum + size, 0) / 1e6;
    console.log(
      `${SIZE} customers, ${megabytes.toFixed(0)} MB written in ${(written - started).toFixed(1)} s of CPU`,
    );
    const facts = await factsOf(sources, SIZE, HEADERS);
    const found = cpuSeconds();
    const peak = process.resourceUsage().maxRSS / 1e6;
    console.log(
      `${facts.length} figures found in ${(found - written).toFixed(1)} s of CPU, ${peak.toFixed(1)} GB at most`,
    );
    const wrong = facts.filter(
      ({ planted, found: value }) => JSON.stringify(planted) !== JSON.stringify(value),
    );
    for (const { what, planted, found: value } of wrong)
      console.log(`${what}: planted ${JSON.stringify(planted)}, found ${JSON.stringify(value)}`);
    return wrong.length;
  } finally {
    opened.forEach(closeSync);
    rmSync(folder, { recursive: true });
  }
}

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function onDisk(name: string, file: number): ByteSource {
  return {
    name,
    size: fstatSync(file).size,
    slice: (start, end) => {
      const bytes = new Uint8Array(Math.max(0, end - start));
      return Promise.resolve(bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start)));
    },
  };
}

import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { planShop } from '../src/demo/plan';
import { nextQuarterFiles, shopFiles } from '../src/demo/shop-files';

const usage = 'demo-files --size CUSTOMERS --out FOLDER [--headers zh|en] [--seed NUMBER] [--quarter next]';

/**
 * Writes the demo shop's source files into a folder, which is made if it is not there.
 *
 * @param argv  the arguments after the script's name
 * @returns     the exit code: 0, or 2 where the arguments are not understood
 */
export function main(argv: readonly string[]): number {
  let options;
  try {
    options = parseArgs({
      args: [...argv],
      options: {
        size: { type: 'string', default: '1200' },
        out: { type: 'string' },
        headers: { type: 'string', default: 'zh' },
        seed: { type: 'string', default: '2023' },
        quarter: { type: 'string', default: 'year' },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const { out, headers, quarter } = options;
  const size = Number(options.size);
  const seed = Number(options.seed);
  if (!out) return refuse('--out is missing');
  if (headers !== 'zh' && headers !== 'en') return refuse(`--headers is zh or en, not ${headers}`);
  if (quarter !== 'year' && quarter !== 'next')
    return refuse(`--quarter is next, or left out, not ${quarter}`);
  if (!Number.isInteger(seed)) return refuse(`--seed is a whole number, not ${options.seed}`);
  if (!Number.isInteger(size) || size < 300 || size > 400_000)
    return refuse(`--size is 300 to 400000, not ${options.size}`);

  const plan = planShop({ size, seed, headers });
  mkdirSync(out, { recursive: true });
  for (const file of quarter === 'next' ? nextQuarterFiles(plan) : shopFiles(plan)) {
    const path = join(out, file.fileName);
    const target = openSync(path, 'w');
    let bytes = 0;
    for (const chunk of file.chunks()) bytes += writeSync(target, chunk);
    closeSync(target);
    process.stdout.write(`${path}  ${bytes} bytes\n`);
  }
  return 0;
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\n${usage}\n`);
  return 2;
}

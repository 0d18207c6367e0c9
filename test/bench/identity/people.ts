import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MISSING_CODE, type CategoryColumn } from '../../../src/core/column';
import { levelsFrom } from '../../../src/core/levels';
import type { Table } from '../../../src/core/table';
import type { Workspace } from '../../../src/core/workspace';
import { peopleOf, personOfLines } from '../../../src/domain/people';
import { mulberry32 } from '../../../src/kernels/random/mulberry32';
import { readWorkspace } from '../../../scripts/read-workspace';

const ROUNDS = 5;
const SHARED =
  process.env['REGULARS_SHARED'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url));

/** Who is who, from stored columns: CPU milliseconds, the best of five. */
export async function main(): Promise<number> {
  const retail = `${SHARED}/data/online_retail.csv`;
  if (existsSync(retail)) {
    const read = await readWorkspace([{ path: retail, kind: 'orders' }]);
    if (!read.ok) throw new Error(read.problem.code);
    // 4,372 customers stand in the file.
    measure('541,909 lines, ids only', read.value.workspace, 4372);
  } else {
    process.stdout.write('skipped: ../shared/data/online_retail.csv is not beside the project\n');
  }
  measure('1,000,000 customers with ids only', members(1_000_000, {}), 1_000_000);
  measure(
    '1,000,000 customers with phones and names, 3,000 of them under two ids',
    members(1_000_000, { phones: true, twice: 3000 }),
    997_000,
  );
  measure(
    '1,000,000 customers with phones, e-mails and names, 200,000 of them under two ids',
    members(1_000_000, { phones: true, emails: true, twice: 200_000 }),
    800_000,
  );
  return 0;
}

function measure(what: string, workspace: Workspace, people: number): void {
  const found = peopleOf({ ...workspace }).count;
  const report = (name: string, run: () => unknown): void => {
    let best = Infinity;
    for (let round = 0; round < ROUNDS; round++) {
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      best = Math.min(best, (user + system) / 1000);
    }
    process.stdout.write(`  ${name.padEnd(30)}${best.toFixed(2).padStart(10)} ms\n`);
  };
  process.stdout.write(`${what}: ${found} people${found === people ? '' : `, expected ${people}`}\n`);
  report('people', () => peopleOf({ ...workspace }));
  report('people, and that of each line', () => personOfLines({ ...workspace }));
}

/** A customer list in no order; `twice` of its people stand under a second id with their name and phone. */
function members(
  rows: number,
  { phones = false, emails = false, twice = 0 }: { phones?: boolean; emails?: boolean; twice?: number },
): Workspace {
  const random = mulberry32(11);
  const codes = Uint32Array.from({ length: rows }, (_, i) => i);
  for (let i = rows - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [codes[i], codes[j]] = [codes[j]!, codes[i]!];
  }
  const column = (text: (i: number) => string): CategoryColumn => ({
    kind: 'category',
    codes,
    levels: levelsFrom(Array.from({ length: rows }, (_, i) => text(i))),
  });
  const own = (i: number) => (i < rows - twice ? i : i - (rows - twice));
  const shared = (text: (i: number) => string): CategoryColumn => ({
    kind: 'category',
    codes: codes.map(own),
    levels: levelsFrom(Array.from({ length: rows - twice }, (_, i) => text(i))),
  });
  const columns = new Map<string, CategoryColumn>([['customer_id', column((i) => `M${10_000_000 + i}`)]]);
  if (phones) {
    columns.set(
      'phone',
      column((i) => (i % 2 ? `+86 ${13_000_000_000 + own(i)}` : String(13_000_000_000 + own(i)))),
    );
    columns.set(
      'name',
      shared((i) => `Name ${i}`),
    );
  }
  if (emails) {
    const mails = shared((i) => `person${i}@example.com`);
    columns.set('email', { ...mails, codes: mails.codes.map((code, i) => (i % 3 ? code : MISSING_CODE)) });
  }
  const table: Table = { rowCount: rows, columns };
  return { id: 'bench', version: '1', tables: new Map([['customers', table]]) };
}

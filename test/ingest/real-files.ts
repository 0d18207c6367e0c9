import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sharedFile } from '../shared';
import { day, workbook } from './workbook-builders';

/** Real files of nine systems, which say enough to be read without a question. */
const REAL = [
  'marketing_campaign',
  'groceries',
  'groceries_dataset',
  'dunnhumby_transactions_sample',
  'online_retail',
  'online_retail_rfm',
  'telco_churn',
  'cookie_cats',
  'waimai_10k',
];

/** Of a file no more lines than these: whole, the largest alone takes minutes in every order. */
const LINES = 50_000;

const exportsFolder = fileURLToPath(new URL('../fixtures/exports/', import.meta.url));

/** A file from disk, last changed on a day that does not move: it dates baskets without a day. */
const fileOf = (path: string): File =>
  new File([firstLines(readFileSync(path))], path.split('/').at(-1)!, { lastModified: Date.UTC(2024, 2, 5) });

function firstLines(bytes: Buffer<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let end = 0;
  for (let n = 0; n < LINES; n++) {
    end = bytes.indexOf(10, end) + 1;
    if (end === 0) return bytes;
  }
  return bytes.subarray(0, end);
}

/** The invented exports of known systems, and a workbook with a title above its header. */
export function knownFiles(): File[] {
  const rows = [
    ['Receipts of the market stall'],
    ['Receipt', 'Member', 'Date', 'Item', 'Quantity', 'Amount'],
    ['S-0001', 'M-07', day('2024-03-02 10:15'), 'Green tea 100 g', 2, 17],
    ['S-0001', 'M-07', day('2024-03-02 10:15'), 'Tea strainer', 1, 6.5],
    ['S-0002', 'M-11', day('2024-03-02 11:40'), 'Green tea 100 g', 1, 8.5],
    ['S-0003', 'M-07', day('2024-03-09 09:55'), 'Jasmine tea 50 g', 3, 22.5],
  ];
  const stall = workbook([{ name: 'Stall', rows }]);
  return [
    ...readdirSync(exportsFolder).map((name) => fileOf(`${exportsFolder}${name}`)),
    new File([new Uint8Array(stall)], 'stall.xlsx'),
  ];
}

/** Those of the real files that are beside the project: 258,000 rows of orders, customers, contacts and reviews. */
export const realFiles = (): File[] =>
  REAL.flatMap((name) => sharedFile(`data/${name}.csv`) ?? []).map(fileOf);

import {
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  ftruncateSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/messages/en';
import { zhCN } from '../../src/i18n/messages/zh-CN';
import { en as rfmEn } from '../../src/analyses/rfm/messages/en';
import { zhCN as rfmZhCN } from '../../src/analyses/rfm/messages/zh-CN';
import { sharedFile } from '../shared';
import { goTo, openApp, settled, type OpenApp } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Wide enough for every column of the table of segments. */
const DESK = 1600;

const golden = fileURLToPath(new URL('../fixtures/golden/rfm-simulated/', import.meta.url));
const simulated = join(golden, 'input.csv');

interface Segments {
  readonly segments: Readonly<Record<string, { readonly customers: number }>>;
}
const expectedOf = (path: string): Segments => JSON.parse(readFileSync(path, 'utf8')) as Segments;

const startButton = (app: OpenApp) => app.page.locator('button[type="submit"]');

/** Drops files, accepts what was understood, and waits for Home. */
async function importFiles(app: OpenApp, ...paths: string[]): Promise<void> {
  await app.dropFile(...paths);
  await startButton(app).click();
  await app.page.waitForURL(/#\/$/, { timeout: 120_000 });
  await settled(app.page);
}

/** Name and number of people of each row of the table of segments. */
async function segmentsOnScreen({ page }: OpenApp, label: string): Promise<Record<string, number>> {
  const rows = page.getByRole('table', { name: label }).getByRole('row');
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())),
  );
  const counts = cells.slice(1).map(([name, people]) => [name!, Number(people!.replace(/\D/g, ''))] as const);
  return Object.fromEntries(counts);
}

const customersOf = ({ segments }: Segments) =>
  Object.fromEntries(Object.entries(segments).map(([name, { customers }]) => [name, customers]));

/** Segments without people are on screen too. */
const occupied = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, people]) => people > 0));

describe('a dropped order file', () => {
  it('is understood, imported, answered, and still there after a reload, with and without a network', async () => {
    const app = await openApp({ width: DESK });
    await app.dropFile(simulated);
    await app.page.getByText('input.csv looks like').waitFor();
    expect(await app.page.locator('tbody select').first().inputValue()).toBe('customer_id');
    await startButton(app).click();
    await app.page.waitForURL(/#\/$/);
    await goTo(app.page, 'customers/rfm');
    const expected = customersOf(expectedOf(join(golden, 'segments.json')));
    expect(occupied(await segmentsOnScreen(app, rfmEn['table.segments']))).toEqual(expected);

    await app.page.reload();
    await settled(app.page);
    expect(occupied(await segmentsOnScreen(app, rfmEn['table.segments']))).toEqual(expected);

    await app.context.setOffline(true);
    await app.page.reload();
    await settled(app.page);
    expect(occupied(await segmentsOnScreen(app, rfmEn['table.segments']))).toEqual(expected);
  });

  it('is answered in Chinese after one click, with the eight classes', async () => {
    const app = await openApp({ width: DESK });
    await importFiles(app, simulated);
    await goTo(app.page, 'customers/rfm');
    await app.page.getByRole('button', { name: '简体中文' }).click();
    await app.page.locator('html[lang="zh-CN"]').waitFor();
    const table = app.page.getByRole('table', { name: rfmZhCN['table.segments'] });
    await table.getByText('重要价值').first().waitFor();
    await settled(app.page);
    const { eightClassByMean } = JSON.parse(readFileSync(join(golden, 'segments.json'), 'utf8')) as {
      eightClassByMean: Record<string, number>;
    };
    const shown = occupied(await segmentsOnScreen(app, rfmZhCN['table.segments']));
    const classes = Object.entries(shown).map(([name, people]) => [name.slice(0, 4), people] as const);
    expect(Object.fromEntries(classes)).toEqual(eightClassByMean);
  });

  it('gives the people of a cell as a file that a spreadsheet opens', async () => {
    const app = await openApp();
    await importFiles(app, simulated);
    await goTo(app.page, 'customers/rfm');
    const cell = app.page.getByRole('button', { name: /^.*Champions/ }).first();
    await cell.click();
    const download = app.page.waitForEvent('download');
    await app.page.getByRole('button', { name: en['button.csv'] }).first().click();
    const saved = await download;
    const csv = readFileSync(await saved.path(), 'utf8');
    expect(saved.suggestedFilename()).toMatch(/\.csv$/);
    expect(csv.startsWith('\uFEFFcustomer_id,')).toBe(true);
    expect(csv.trimEnd().split('\r\n').length).toBeGreaterThan(10);
  });

  it('can be read otherwise than it was understood', async () => {
    const app = await openApp();
    await app.dropFile(fileOf('odd.csv', 'who,when,paid,points\nana,2024-01-03,40,7\nben,2024-02-01,15,9\n'));
    const points = app.page.getByLabel(`${en['import.role']}: points`);
    await points.waitFor();
    await app.page.getByLabel(`${en['import.role']}: who`).selectOption('customer_id');
    await app.page.getByLabel(`${en['import.role']}: points`).selectOption('amount');
    await app.page.waitForFunction(() => document.querySelector('section[aria-busy="false"]') !== null);
    await startButton(app).click();
    await app.page.waitForURL(/#\/$/);
    await goTo(app.page, 'customers/list');
    const row = app.page.getByRole('row').filter({ hasText: 'ana' });
    expect(await row.innerText()).toMatch(/\b7\b/);
  });

  it('in GBK with Chinese headers is right without any choice', async () => {
    const app = await openApp({ language: 'zh-CN' });
    // 订单编号,会员号,下单时间,实付金额 and three orders of 王芳 and 李强, GBK-encoded by hand.
    const gbk = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
    const header = gbk('b6a9b5a5b1e0bac5 2c bbe1d4b1bac5 2c cfc2b5a5cab1bce4 2c cab5b8b6bdf0b6ee 0a');
    const wang = gbk('cdf5b7bc');
    const li = gbk('c0eec7bf');
    const line = (id: string, who: Buffer, rest: string) =>
      Buffer.concat([Buffer.from(`${id},`), who, Buffer.from(`,${rest}\n`)]);
    const bytes = Buffer.concat([
      header,
      line('A1', wang, '2024-01-03 10:00,40.5'),
      line('A2', li, '2024-02-01 11:30,15'),
      line('A3', wang, '2024-02-03 09:15,22'),
    ]);
    await importFiles(app, fileOf('订单.csv', bytes));
    await goTo(app.page, 'customers/list');
    expect(await app.page.getByRole('row').filter({ hasText: '王芳' }).count()).toBe(1);
    expect(await app.page.getByRole('row').filter({ hasText: '李强' }).count()).toBe(1);
  });
});

describe('a file that cannot be read as it is', () => {
  const big = join(folder, 'big.csv');
  const descriptor = openSync(big, 'w');
  writeSync(descriptor, 'customer_id,date,amount\nana,2024-01-03,40\n');
  ftruncateSync(descriptor, 1024 ** 3 + 1); // a hole: no disk is filled
  closeSync(descriptor);

  const wide = Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',');
  const half = readFileSync(simulated).subarray(0, 30_000);
  const picture = new Uint8Array([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0,
  ]);

  const cases = [
    ['an empty file', fileOf('empty.csv', ''), 'problem.ingest/empty'],
    ['a header alone', fileOf('header.csv', 'customer_id,date,amount\n'), 'problem.ingest/header-only'],
    ['a picture', fileOf('picture.csv', picture), 'problem.ingest/binary'],
    ['more than a gigabyte', big, 'problem.ingest/too-large'],
  ] as const;

  it.each(cases)('%s gives a sentence in both languages, and nothing is stored', async (_, path, key) => {
    const app = await openApp();
    await app.dropFile(path);
    const start = (template: string) =>
      template
        .slice(template.indexOf('}') + 1)
        .split('{')[0]!
        .trim();
    await app.page.getByText(start(en[key])).waitFor();
    expect(await startButton(app).isDisabled()).toBe(true);
    await app.page.getByRole('button', { name: '简体中文' }).click();
    await app.page.getByText(start(zhCN[key])).waitFor();
    await goTo(app.page, 'data');
    await app.page.getByText(zhCN['state.empty.title']).first().waitFor();
  });

  it('without a date column asks which it is', async () => {
    const app = await openApp();
    await app.dropFile(fileOf('dateless.csv', 'customer_id,amount\nana,40\nben,15\nana,22\n'));
    await app.page.getByLabel(en['import.kind']).selectOption('orders');
    await app.page.getByText('The Orders table cannot do without it').waitFor();
    expect(await startButton(app).isDisabled()).toBe(true);
  });

  it('with days and months that could be either is asked about, and the answer decides', async () => {
    const app = await openApp();
    const rows = ['ana,03/01/2024,40', 'ben,04/02/2024,15', 'ana,05/02/2024,22'];
    await app.dropFile(fileOf('either.csv', `customer_id,date,amount\n${rows.join('\n')}\n`));
    const answer = app.page.getByRole('button', { name: /Month, day, year/ });
    await answer.waitFor();
    expect(await startButton(app).isDisabled()).toBe(true);
    await answer.click();
    await answer.waitFor({ state: 'detached' });
    await startButton(app).click();
    await app.page.waitForURL(/#\/$/);
    await app.page.getByText('1 Mar 2024 – 2 May 2024').first().waitFor();
  });

  it('longer than what was looked at is counted whole before it is imported', async () => {
    const app = await openApp();
    const orders = Array.from({ length: 5000 }, (_, i) => `${i},2024-01-05,2.50\n`).join('');
    await app.dropFile(fileOf('long.csv', `order,date,amount\n${orders}5000,2024-03-01,-0.50\n`));
    await app.page.getByText('5 Jan 2024 – 1 Mar 2024, amounts come to 12,499.5').waitFor();
    await app.page.getByText(': 5,001 rows').waitFor();
  });

  it('cut off in the middle is read up to there, and the Data page says where', async () => {
    const app = await openApp();
    await importFiles(app, fileOf('half.csv', half));
    await goTo(app.page, 'data');
    await app.page.getByText('half.csv').first().waitFor();
  });

  it('of 10,000 columns is shown without freezing and imported when its columns are told', async () => {
    const app = await openApp();
    const cells = Array.from({ length: 10_000 }, (_, i) => String(i)).join(',');
    await app.dropFile(fileOf('wide.csv', `${wide}\n${cells}\n${cells}\n`));
    await app.page.getByText('wide.csv looks like').waitFor();
    await app.page.getByText('more columns are kept').waitFor();
  });
});

const retail = sharedFile('data/online_retail.csv');
const retailGolden = sharedFile('golden/real/rfm-online-retail/expected.json');

it.skipIf(!retail || !retailGolden)(
  'the real gift shop: 541,909 lines give the golden totals and segments on screen',
  async () => {
    const app = await openApp({ width: DESK });
    await importFiles(app, retail!);
    const expected = JSON.parse(readFileSync(retailGolden!, 'utf8')) as Segments & { rows: number };
    await app.page
      .getByText(`${expected.rows.toLocaleString('en')} lines`)
      .first()
      .waitFor();
    await goTo(app.page, 'customers/rfm');
    expect(await segmentsOnScreen(app, rfmEn['table.segments'])).toEqual(customersOf(expected));
    await app.page.getByText('135,080 lines').first().waitFor();
  },
  180_000,
);

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { en } from '../../src/i18n/messages/en';
import { day, workbook, type Cell } from '../ingest/workbook-builders';
import { goTo, openApp, settled } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'regulars-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a dropped workbook is read sheet by sheet: pick one, import it, see its customers', async () => {
  const path = join(folder, 'shop.xlsx');
  const orders = (who: readonly string[]): Cell[][] => [
    ['订单编号', '客户编号', '下单时间', '金额'],
    ...who.map((customer, k) => [`A${k + 1}`, customer, day(`2023-01-0${k + 1} 08:26`), 12.5 + k]),
  ];
  writeFileSync(
    path,
    workbook([
      { name: '北京', rows: orders(['00007', '00123', '00124', '00125']) },
      { name: '上海', rows: orders(['00456', '00457', '00456']) },
    ]),
  );

  const app = await openApp();
  await app.dropFile(path);
  const sheet = app.page.getByLabel(en['import.sheet'], { exact: true });
  await sheet.waitFor();
  expect(await sheet.inputValue()).toBe('北京');
  await sheet.selectOption('上海');
  await app.page.getByText('00456').first().waitFor();
  await app.page.locator('button[type="submit"]').click();
  await app.page.waitForURL(/#\/$/);
  await goTo(app.page, 'customers/list');
  await settled(app.page);
  await app.page.getByText('00456').first().waitFor();
  await app.page.getByText('00457').first().waitFor();
  expect(await app.page.getByText('00123').count()).toBe(0);
});

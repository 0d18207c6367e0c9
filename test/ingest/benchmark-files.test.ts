import { describe, expect, it } from 'vitest';
import { benchmarkTable } from '../../src/core/benchmark-table';
import { bytesSource } from '../../src/ingest/byte-source';
import { previewFile } from '../../src/ingest/preview';

async function tableOf(text: string) {
  const preview = await previewFile(bytesSource('file.csv', new TextEncoder().encode(text)));
  if (!preview.ok) throw new Error(preview.problem.code);
  return benchmarkTable(preview.value);
}

describe('a file of benchmarks', () => {
  it.each([
    ['English', 'metric,value,source\nRepeat rate,25%,Trade report\nAOV,86.50,Trade report\n'],
    ['Chinese', '指标,数值,来源\n复购率,25%,行业年报\n客单价,86.50,行业年报\n'],
    ['pasted cells', '指标\t行业均值\t来源\n复购率\t25%\t行业年报\n客单价\t86.50\t行业年报\n'],
    ['a title above', '2025 figures,,\n\nmetric,value,source\nRepeat rate,25%,Report\nAOV,86.50,Report\n'],
  ])('in %s is recognised, row by row', async (_, text) => {
    const table = await tableOf(text);
    expect(table?.rows.map(({ metric, number, said }) => [metric?.id, number, said])).toEqual([
      ['repeatRate', 25, 'percent'],
      ['orderValue', 86.5, null],
    ]);
  });

  it('of one figure is one too, with the row it stands in', async () => {
    const table = await tableOf('metric,value,source\nNPS,about forty,Trade report\n');
    expect(table?.rows).toMatchObject([{ row: 2, problem: { code: 'no-number', column: 'value' } }]);
  });

  it('of ninety rows is read whole; what is beyond is counted', async () => {
    const lines = (n: number) => Array.from({ length: n }, (_, i) => `figure ${i},${i},report\n`).join('');
    expect(await tableOf(`metric,value,source\n${lines(90)}`)).toMatchObject({ left: 0 });
    const long = await tableOf(`metric,value,source\n${lines(900)}`);
    expect(long!.rows.length + long!.left).toBe(900);
  });

  it('is not what the orders of a shop are', async () => {
    const text = 'order id,customer,date,amount,source\n1,ana,2024-01-03,40,web\n2,ben,2024-01-04,15,web\n';
    expect(await tableOf(text)).toBeNull();
  });
});

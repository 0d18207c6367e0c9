import { planShop } from '../src/demo/plan';
import { shopFiles } from '../src/demo/shop-files';
import type { DemoRequest } from './api';

/** Source files of the demo shop: ordinary CSV files in memory. The same request gives the same bytes. */
export function demoShop(request: DemoRequest, progress: (fraction: number) => void): File[] {
  const planned = shopFiles(planShop(request));
  return planned.map(({ fileName, chunks }, i) => {
    const file = new File([...chunks()], fileName, { type: 'text/csv' });
    progress((i + 1) / planned.length);
    return file;
  });
}

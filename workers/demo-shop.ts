import { planShop } from '../src/demo/plan';
import { shopFiles } from '../src/demo/shop-files';
import type { DemoRequest } from './api';

/** Source files of the demo shop: ordinary CSV files in memory. The same request gives the same bytes. */
export function demoShop(request: DemoRequest, progress: (fraction: number) => void): File[] {
  let written = 0;
  const told = function* (chunks: Iterable<string>): Iterable<string> {
    for (const chunk of chunks) {
      written += chunk.length;
      progress(Math.min(0.99, written / (request.size * LETTERS_EACH)));
      yield chunk;
    }
  };
  const files = shopFiles(planShop(request)).map(
    ({ fileName, chunks }) => new File([...told(chunks())], fileName, { type: 'text/csv' }),
  );
  progress(1);
  return files;
}

/** About as many letters as the files have for each customer, in either language. */
const LETTERS_EACH = 3500;

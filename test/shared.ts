import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = process.env['REGULARS_SHARED'] ?? fileURLToPath(new URL('../../shared', import.meta.url));

/**
 * Where a reference file lies that is read beside the project and never copied into it, or `undefined` with a
 * visible notice where it is absent; the test is then skipped: `it.skipIf(!file)(…)`.
 */
export function sharedFile(path: string): string | undefined {
  const file = `${root}/${path}`;
  if (existsSync(file)) return file;
  console.warn(`skipped: ../shared/${path} is not beside the project`);
  return undefined;
}

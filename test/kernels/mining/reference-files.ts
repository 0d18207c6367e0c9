import { readFileSync } from 'node:fs';
import { sharedFile } from '../../shared';

/** Lines of numbers of a shared file as flat rows, or undefined where it is absent. */
export function readNumbers(path: string): { items: Int32Array; starts: Int32Array } | undefined {
  const file = sharedFile(path);
  if (!file) return undefined;
  const bytes = readFileSync(file);
  const items = new Int32Array(bytes.length);
  const starts = [0];
  let size = 0;
  let value = -1;
  let sign = 1;
  for (const byte of bytes) {
    if (byte >= 48 && byte <= 57) value = Math.max(value, 0) * 10 + byte - 48;
    else {
      if (value >= 0) items[size++] = sign * value;
      value = -1;
      sign = byte === 45 ? -1 : 1;
      if (byte === 10) starts.push(size);
    }
  }
  if (value >= 0) items[size++] = sign * value;
  if (size > starts.at(-1)!) starts.push(size);
  return { items: items.slice(0, size), starts: Int32Array.from(starts) };
}

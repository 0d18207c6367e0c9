import type { Values } from '../../core/outcome';
import type { Finding } from '../contract';
import type { CustomersResult } from './result';

/** How many there are, or how many were found. */
export function explain({
  query,
  known,
  buyers,
  repeaters,
  found,
  label,
}: CustomersResult): readonly Finding[] {
  const text = query.trim();
  if (label !== '') {
    const key = found.length === 0 ? 'finding.label.none' : 'finding.label';
    return [{ key, values: { label, found: found.length, known } }];
  }
  if (text === '') {
    const key = buyers === 0 ? 'finding.no-buyers' : 'finding.all';
    return [{ key, values: { known, buyers, repeaters, share: buyers === 0 ? 0 : repeaters / buyers } }];
  }
  const key = found.length === 0 ? 'finding.none' : 'finding.found';
  return [{ key, values: { query: text, found: found.length, known } }];
}

/** The numbers of "What is this?". */
export const figures = ({ known, buyers, repeaters }: CustomersResult): Values => ({
  known,
  buyers,
  repeaters,
  share: repeaters / buyers,
});

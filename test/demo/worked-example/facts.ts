import type { ByteSource } from '../../../src/ingest/byte-source';
import { countedFacts } from './counted';
import { groupFacts } from './groups';
import { cleaningFacts, peopleFacts } from './people-facts';
import { cleaned, importFiles, qualityOf, withoutBursts } from './road';
import { ruleFacts } from './rules';

/** A figure of the worked example as planted, written down from its text, and as the app finds it in the files. */
export interface Fact {
  readonly what: string;
  readonly planted: unknown;
  readonly found: unknown;
}

export type Headers = 'zh' | 'en';

/** In whole per cent, as the worked example says it. */
export const percent = (share: number): number => Math.round(share * 100);

/** Every figure of the worked example for a shop of so many customers, found in its seven files. */
export async function factsOf(
  sources: readonly ByteSource[],
  size: number,
  headers: Headers,
): Promise<readonly Fact[]> {
  const { workspace, kinds, diagnostics } = await importFiles(sources);
  const quality = qualityOf(workspace);
  const { workspace: clean, bursts } = withoutBursts(cleaned(workspace, quality));
  return [
    {
      what: 'every file is recognised for what it is',
      planted: ['orders', 'customers', 'events', 'contacts', 'feedback', 'products', 'spend'],
      found: kinds,
    },
    { what: 'nothing in them is unreadable, mixed dates included', planted: [], found: diagnostics },
    ...(await cleaningFacts(sources[0]!, clean, quality, size)),
    { what: 'one account with 42 orders within an hour', planted: [42], found: bursts },
    ...peopleFacts(clean, headers),
    ...groupFacts(clean, size),
    ...ruleFacts(clean, size, headers),
    ...countedFacts(clean, size),
  ];
}

import type { Finding } from '../contract';
import type { Values } from '../../core/outcome';
import type { FeaturesParams, FeaturesResult, NumberResult } from './result';

/** Skewed beyond this, a mean says little about most people. */
const SKEWED = 2;

/** How much is known of how many, and where an average misleads. */
export function explain({ people, features, others, texts, selection }: FeaturesResult): readonly Finding[] {
  const customers = people.count;
  const numbers: readonly NumberResult[] = [...features, ...others];
  const findings: Finding[] = [
    { key: 'finding.table', values: { customers, features: numbers.length + texts.length } },
  ];
  const spend = features.find(({ id }) => id === 'spend')?.statistics;
  if (spend && customers > 2)
    findings.push({ key: 'finding.spend', values: { median: spend.median, mean: spend.mean } });
  const skewed = numbers.filter(({ statistics }) => statistics.skewness > SKEWED).length;
  if (skewed > 0) findings.push({ key: 'finding.skewed', values: { skewed } });
  const partly = numbers.filter(({ statistics, total }) => statistics.known < total).length;
  if (partly > 0) findings.push({ key: 'finding.partly', values: { partly } });
  const kept = selection.rows.filter(({ reason }) => reason === null).length;
  if (kept < selection.rows.length)
    findings.push({ key: 'finding.selection', values: { kept, all: selection.rows.length } });
  return findings;
}

/** The numbers of "What is this?". */
export function figures({ people, features, texts }: FeaturesResult, params: FeaturesParams): Values {
  const { alike, unknown, related, inflation, seed } = params;
  const limits = { alike, unknown, related, inflation, seed };
  return { customers: people.count, features: features.length, texts: texts.length, ...limits };
}

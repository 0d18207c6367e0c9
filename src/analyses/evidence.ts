import type { Values } from '../core/outcome';
import type { Evidence, Grade } from '../domain/evidence';
import type { Say } from './contract';

/** How much a result can carry, in the reader's words. */
export interface EvidenceView {
  readonly grade: Grade;
  /** 4,338 buyers, 373 days */
  readonly basis: string;
  /** What would raise the grade; '' at A. */
  readonly missing: string;
}

/** The grade in the analysis's own messages; `counted` where it counts something else than buyers. */
export const evidenceView = (
  { grade, buyers, spanDays, missing }: Evidence,
  say: Say,
  counted: Values = { buyers },
): EvidenceView => ({
  grade,
  basis: say('evidence.basis', { ...counted, span: spanDays }),
  missing: missing.map((what) => say(`evidence.missing.${what}`)).join(' '),
});

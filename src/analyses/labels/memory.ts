import { levelText, levelTexts } from '../../core/levels';
import { writeRule } from '../../core/label-text';
import { YES } from '../../domain/labels/truth';
import type { LabelsResult } from './result';

/** Who had which label when the page last saw the tables, kept beside the workspace (docs/formats.md). */
export interface LabelMemory {
  readonly format: 1;
  readonly now: Membership;
  /** Of the tables before those of `now`; null until they changed for the first time. */
  readonly before: Membership | null;
}

export interface Membership {
  readonly data: string;
  readonly importedAt: number;
  /** Day number. */
  readonly asOf: number;
  readonly labels: readonly {
    readonly id: string;
    readonly rule: string;
    readonly keys: readonly string[];
  }[];
}

/** Who came to a label and who left it since the tables were others. */
export interface MembershipChange {
  readonly id: string;
  /** Rows of the result's people. */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
  /** People who had it and are not in the tables any more. */
  readonly gone: number;
  /** Its rule is another one since. */
  readonly redefined: boolean;
}

/** What is to be remembered of a result; null for an earlier day, or where nobody keeps what the tables are. */
export function membershipOf({ asOf, lastDay, data, people, labels }: LabelsResult): Membership | null {
  if (data.signature === '' || asOf !== lastDay) return null;
  return {
    data: data.signature,
    importedAt: data.importedAt,
    asOf,
    labels: labels.map(({ label, truth }) => ({
      id: label.id,
      rule: writeRule(label.rule),
      keys: Array.from(truth.keys())
        .filter((i) => truth[i] === YES)
        .map((i) => levelText(people.keys, i)),
    })),
  };
}

/** The memory after a result was seen: other tables than before move what was seen last to `before`. */
export function remembering(kept: unknown, seen: Membership): LabelMemory {
  const memory = isMemory(kept) ? kept : null;
  if (!memory) return { format: 1, now: seen, before: null };
  return { format: 1, now: seen, before: memory.now.data === seen.data ? memory.before : memory.now };
}

const isMemory = (kept: unknown): kept is LabelMemory =>
  typeof kept === 'object' && kept !== null && 'format' in kept && kept.format === 1;

/** What changed for each label that was there before. */
export function changesSince(before: Membership, { people, labels }: LabelsResult): MembershipChange[] {
  const keys = levelTexts(people.keys);
  const known = new Set(keys);
  return labels.flatMap(({ label, truth }) => {
    const kept = before.labels.find(({ id }) => id === label.id);
    if (!kept) return [];
    const had = new Set(kept.keys);
    const rows = keys.map((_, i) => i);
    return [
      {
        id: label.id,
        gained: rows.filter((i) => truth[i] === YES && !had.has(keys[i]!)),
        lost: rows.filter((i) => truth[i] !== YES && had.has(keys[i]!)),
        gone: kept.keys.filter((key) => !known.has(key)).length,
        redefined: kept.rule !== writeRule(label.rule),
      },
    ];
  });
}

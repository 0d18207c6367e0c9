import { NEEDED_ROLES, ROLES } from '../../core/roles';
import type { AssignedRole, Assignment, ProfiledColumn } from '../roles/assign';
import { contentScore } from '../roles/content-score';
import { plainHeader } from '../roles/match-header';
import type { Preset } from './preset';

/** How sure a known export is; its file may still have been changed by hand. */
const SURE = 0.98;

/**
 * Who plays what in a known export: of the columns a role can have the first one with cells, as long as they can be read
 * so. Every other column is an attribute.
 */
export function presetRoles(preset: Preset, columns: readonly ProfiledColumn[]): Assignment {
  const { kind } = preset;
  const roles = Array<AssignedRole | null>(columns.length).fill(null);
  const played = new Set<string>();
  const headers = columns.map(({ header }) => plainHeader(header));
  for (const [name, candidates] of Object.entries(preset.roles)) {
    const role = ROLES[kind].find((other) => other.name === name)!;
    const places = candidates.map((header) => headers.indexOf(plainHeader(header))).filter((c) => c >= 0);
    const readable = places.filter(
      (c) => roles[c] === null && contentScore(role, columns[c]!.profile, true).fit > 0,
    );
    const column = readable.find((c) => columns[c]!.profile.cells.length > 0) ?? readable[0];
    if (column === undefined) continue;
    const { format } = contentScore(role, columns[column]!.profile, true);
    roles[column] = {
      role,
      confidence: SURE,
      basis: 'preset',
      format: {
        ...format,
        ...(preset.amountPerOrder && name === 'amount' && { perOrder: true }),
        ...(preset.carriedDown?.includes(name) && { carryDown: true as const }),
      },
    };
    played.add(name);
  }
  return {
    kind,
    roles,
    missing: NEEDED_ROLES[kind].filter((choice) => !choice.some((name) => played.has(name))),
  };
}

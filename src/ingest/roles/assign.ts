import type { ColumnEvidence, ValueFormat } from '../../core/import-plan';
import { CONTACT_ROLES, NEEDED_ROLES, ROLES, type Role } from '../../core/roles';
import type { TableKind } from '../../core/table';
import type { ColumnProfile } from '../sniff/profile';
import { contentScore } from './content-score';
import { headerScore, type HeaderForms } from './match-header';

export interface ProfiledColumn {
  readonly header: string;
  readonly forms: HeaderForms;
  readonly profile: ColumnProfile;
}

export interface AssignedRole {
  readonly role: Role;
  readonly confidence: number;
  readonly basis: Exclude<ColumnEvidence['basis'], 'chosen' | 'none'>;
  readonly format: ValueFormat;
}

/** Who plays what, where the file is of this kind. */
export interface Assignment {
  readonly kind: TableKind;
  /** Per column; null plays nothing. */
  readonly roles: readonly (AssignedRole | null)[];
  readonly missing: readonly (readonly string[])[];
}

/** Least confidence at which a column is given a role. */
const ACCEPTED = 0.35;

interface Pair extends AssignedRole {
  readonly column: number;
}

/** A phone or an e-mail is the customer only where no column is it by itself; then nothing else names a person. */
const BY_CONTACT = 0.85;

/**
 * Gives each role at most one column and each column at most one role, the surest pairs first. What beside the customer
 * names a person comes last: a phone alone is the customer.
 */
export function assignRoles(kind: TableKind, columns: readonly ProfiledColumn[]): Assignment {
  const pairs: Pair[] = [];
  columns.forEach(({ forms, profile }, column) => {
    for (const role of ROLES[kind]) {
      const pair = weigh(kind, role, forms, profile);
      if (pair) pairs.push({ ...pair, column });
    }
  });
  const roles = Array<AssignedRole | null>(columns.length).fill(null);
  const played = new Set<string>();
  const give = (candidates: readonly Pair[]): void => {
    for (const pair of [...candidates].sort((a, b) => b.confidence - a.confidence || a.column - b.column)) {
      if (roles[pair.column] !== null || played.has(pair.role.name)) continue;
      roles[pair.column] = pair;
      played.add(pair.role.name);
    }
  };
  const accepted = pairs.filter((pair) => pair.confidence >= ACCEPTED);
  const isContact = ({ role }: Pair): boolean => kind !== 'customers' && CONTACT_ROLES.has(role.name);
  give(accepted.filter((pair) => !isContact(pair)));
  const contacts = accepted.filter(isContact);
  const customer = ROLES[kind].find(({ name }) => name === 'customer_id');
  if (customer) give(contacts.map((pair) => ({ ...pair, role: customer })));
  give(contacts);
  give(byContent(kind, columns, roles, played));
  return {
    kind,
    roles,
    missing: NEEDED_ROLES[kind].filter((choice) => !choice.some((name) => played.has(name))),
  };
}

function weigh(kind: TableKind, role: Role, forms: HeaderForms, profile: ColumnProfile): AssignedRole | null {
  const named = headerScore(forms, kind, role.name);
  if (named === 0) return null;
  const content = contentScore(role, profile, true);
  if (content.fit === 0) return null;
  const contact = role.name === 'customer_id' && kind !== 'customers' && namesContact(forms, kind);
  return {
    role,
    confidence: named * (0.6 + 0.4 * content.fit) * (contact ? BY_CONTACT : 1),
    basis: content.telling ? 'both' : 'header',
    format: content.format,
  };
}

const namesContact = (forms: HeaderForms, kind: TableKind): boolean =>
  [...CONTACT_ROLES].some((name) => headerScore(forms, kind, name) > 0.6);

/** Where the headers left a needed role without a column, what the cells say: a column of moments, of money, of opinions. */
function byContent(
  kind: TableKind,
  columns: readonly ProfiledColumn[],
  roles: readonly (AssignedRole | null)[],
  played: ReadonlySet<string>,
): Pair[] {
  const wanted = NEEDED_ROLES[kind]
    .filter((choice) => !choice.some((name) => played.has(name)))
    .map((choice) => choice[0]!);
  if (
    kind === 'orders' &&
    !played.has('customer_id') &&
    columns.every(({ header }) => header.startsWith('#'))
  ) {
    wanted.push('customer_id');
  }
  return wanted.flatMap((name) => {
    const role = ROLES[kind].find((other) => other.name === name)!;
    return columns.flatMap(({ profile, header }, column): Pair[] => {
      if (roles[column] !== null || profile.cells.length === 0) return [];
      const content = contentScore(role, profile, false);
      const confidence = contentConfidence(role, profile, content.telling ? content.fit : 0, header);
      return confidence > 0 ? [{ column, role, confidence, basis: 'content', format: content.format }] : [];
    });
  });
}

function contentConfidence(role: Role, profile: ColumnProfile, telling: number, header: string): number {
  if (role.type === 'time') return telling * 0.5;
  if (role.type === 'number') {
    return profile.number.format.currency !== undefined || header.startsWith('#') ? telling * 0.5 : 0;
  }
  if (role.name === 'event' || role.name === 'text') return telling * 0.4;
  const repeats = profile.cells.length > 1 && profile.cells.length < profile.total;
  const isId =
    header.startsWith('#') &&
    repeats &&
    (profile.idLike || profile.number.integers) &&
    profile.meanLength >= 3;
  return role.name === 'customer_id' && isId && profile.number.share > 0.9 ? 0.3 : 0;
}

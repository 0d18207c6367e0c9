import { CONTACT_ROLES, NEEDED_ROLES, ROLES } from '../../core/roles';
import { TABLE_KINDS, type TableKind } from '../../core/table';
import { assignRoles, type Assignment, type ProfiledColumn } from './assign';
import { headerScore } from './match-header';

export interface RecognisedKind {
  readonly assignment: Assignment;
  /** In [0, 1]. */
  readonly confidence: number;
}

/** Roles that many kinds of table have, and so tell little. */
const COMMON = new Set([
  'customer_id',
  'product_id',
  'channel',
  'category',
  'region',
  'campaign_id',
  'value',
  'device',
  'kind',
  'topic',
  'name',
]);
/** Roles that hardly any other kind has. */
const DISTINCTIVE: Readonly<Record<TableKind, ReadonlySet<string>>> = {
  orders: new Set(['order_id', 'quantity', 'unit_price', 'amount', 'ordered_at', 'coupon']),
  customers: new Set([
    'gender',
    'birth_date',
    'age',
    'joined_at',
    'member_level',
    'points',
    'phone',
    'email',
    'income',
    'occupation',
    'consent_marketing',
    'tags',
    'city_tier',
    'has_children',
  ]),
  events: new Set(['event', 'session_id', 'visitor_id', 'page', 'query', 'duration_s']),
  contacts: new Set(['arm', 'sent_at', 'opened_at', 'clicked_at', 'delivered', 'converted_at']),
  feedback: new Set(['rating', 'nps', 'csat', 'text', 'resolved_at', 'expectation', 'experience']),
  products: new Set(['price', 'cost', 'margin', 'brand', 'stock', 'launched_at', 'competitor_price']),
  spend: new Set(['spend', 'impressions', 'clicks', 'visits', 'new_customers']),
};
const TELLING_OF_MESSAGES = ROLES.contacts
  .map(({ name }) => name)
  .filter((name) => name !== 'customer_id' && name !== 'sent_at' && !CONTACT_ROLES.has(name));
/** Kinds whose rows are things: the id of the thing stands once. */
const ID_OF_ROW: Partial<Record<TableKind, string>> = { customers: 'customer_id', products: 'product_id' };
const FEW_ROWS = 8;
/** Least score of a header that is a synonym from end to end: `发送时间` is one of messages, and only ends like one of orders. */
const WHOLE_HEADER = 0.8;
/** Share of its cells that must be moments in a column of days. */
const MOSTLY = 0.9;

/** Which kind of table a file holds: the one whose roles its columns play best. */
export function recogniseKind(columns: readonly ProfiledColumn[]): RecognisedKind {
  const ranked = TABLE_KINDS.map((kind) => {
    const assignment = assignRoles(kind, columns);
    return { assignment, score: kindScore(assignment, columns) };
  }).sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  const margin = first!.score - Math.max(0, second!.score);
  return {
    assignment: first!.assignment,
    confidence:
      Math.max(0, Math.min(1, 0.3 + 0.12 * first!.score + 0.2 * margin)) * (first!.score > 0 ? 1 : 0.3),
  };
}

/**
 * Whether nothing but a customer and a day speaks for this kind, the day under a header that orders have too: that is a list
 * of visits. A channel, a campaign, an answer or `sent` in a header would speak for messages; customers have more than a day.
 */
function isVisitList({ kind, roles }: Assignment, columns: readonly ProfiledColumn[]): boolean {
  const isOfCustomers = kind === 'customers' && columns.length === 2;
  if (kind !== 'contacts' && !isOfCustomers) return false;
  const dayRole = kind === 'contacts' ? 'sent_at' : undefined; // customers have no such role
  const day = columns[roles.findIndex((assigned) => assigned?.role.name === dayRole)];
  if (!day || day.profile.time.share < MOSTLY) return false;
  const asOrder = headerScore(day.forms, 'orders', 'ordered_at');
  if (asOrder < WHOLE_HEADER && asOrder < headerScore(day.forms, 'contacts', 'sent_at')) return false;
  return columns.every(({ forms }) =>
    TELLING_OF_MESSAGES.every((name) => headerScore(forms, 'contacts', name) === 0),
  );
}

function kindScore(assignment: Assignment, columns: readonly ProfiledColumn[]): number {
  if (isVisitList(assignment, columns)) return 0;
  const { kind, roles, missing } = assignment;
  let score = 0;
  roles.forEach((assigned) => {
    // A phone tells of a list of customers, not of what else may have one.
    if (assigned === null || (kind !== 'customers' && CONTACT_ROLES.has(assigned.role.name))) return;
    const weight = DISTINCTIVE[kind].has(assigned.role.name) ? 1 : COMMON.has(assigned.role.name) ? 0.3 : 0.5;
    score += weight * assigned.confidence;
  });
  const needed = NEEDED_ROLES[kind].length;
  const distinctive = roles.some(
    (assigned) => assigned !== null && DISTINCTIVE[kind].has(assigned.role.name),
  );
  score += (1.5 * (needed - missing.length)) / needed - 0.8 * missing.length - (distinctive ? 0 : 1);
  return score + rowIdScore(assignment, columns) + (kind === 'orders' ? 0.1 : 0);
}

/** Whether the id of the thing stands once a row, as it must; of orders and the like, that the customers come back. */
function rowIdScore({ kind, roles }: Assignment, columns: readonly ProfiledColumn[]): number {
  const idRole = ID_OF_ROW[kind] ?? 'customer_id';
  const at = roles.findIndex((assigned) => assigned?.role.name === idRole);
  if (at < 0) return 0;
  const { profile } = columns[at]!;
  if (profile.total < FEW_ROWS) return 0;
  const distinct = profile.cells.length / profile.total;
  if (kind in ID_OF_ROW) return distinct > 0.97 ? 1 : -2 * (1 - distinct) - 0.5;
  return distinct > 0.99 && kind !== 'contacts' && kind !== 'feedback' ? -0.4 : 0.2;
}

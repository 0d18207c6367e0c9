import type { Levels } from '../../core/levels';
import type { IdentityDecision } from '../../core/recipe';
import type { TableKind } from '../../core/table';
import type { DecisionState, LinkReason } from '../../domain/identity/identity';
import type { KeyKind } from '../../domain/identity/keys';

/** Who is one person, what joins them, and what is still to be decided. Money in the unit of the file. */
export interface IdentityResult {
  readonly totals: IdentityTotals;
  /** Everybody who is joined or in a case, by the bytes of their texts. */
  readonly members: Members;
  /** Pairs of people that share a key and are not one by themselves; those with the most spend first, at most MOST_CASES. */
  readonly cases: readonly IdentityCase[];
  readonly joined: JoinedPeople;
  readonly mapping: Mapping;
  readonly files: readonly FileCoverage[];
  /** Keys of too many accounts to join anybody, the most widely shared first, at most MOST_CASES. */
  readonly sharedKeys: readonly SharedKey[];
  readonly visitors: VisitorsResult;
  /** Null without a file of events. */
  readonly events: EventTypes | null;
  readonly decisions: readonly DecisionResult[];
}

export interface IdentityTotals {
  /** Different ids, and e-mails and phones of rows without an id. */
  readonly accounts: number;
  readonly people: number;
  /** People of two or more accounts, and how many accounts those are. */
  readonly joinedPeople: number;
  readonly joinedAccounts: number;
  /** Pairs of people to decide on, and the accounts in them. */
  readonly openCases: number;
  readonly openAccounts: number;
  /** People whom one kind of file alone names; NaN where only one kind names any. */
  readonly unmatched: number;
  /** Keys that too many accounts share. */
  readonly sharedKeys: number;
  /** Whether any file has phones or e-mails to join by. */
  readonly hasKeys: boolean;
}

/** Accounts with what the files say of them, one entry an account. */
export interface Members {
  readonly count: number;
  readonly texts: Levels;
  /** As they are written, several with ` / ` between them; empty where there is none. */
  readonly names: Levels;
  readonly phones: Levels;
  readonly emails: Levels;
  /** Counting orders, net spend, days of the first and the last counting order (NaN without one). */
  readonly orders: Uint32Array;
  readonly spend: Float64Array;
  readonly firstDay: Float64Array;
  readonly lastDay: Float64Array;
}

export interface IdentityCase {
  readonly keys: readonly { readonly kind: KeyKind; readonly text: string }[];
  readonly reason: LinkReason;
  /** Positions among the members. */
  readonly sides: readonly [readonly number[], readonly number[]];
  /** What to decide where they are one person, or are not. */
  readonly accept: readonly IdentityDecision[];
  readonly refuse: readonly IdentityDecision[];
}

/** What joined a person: bits of `via`. */
export const VIA = { phone: 1, email: 2, decision: 4 } as const;

/** People of several accounts, the most spend first. Person i has members `members[starts[i]] … members[starts[i + 1] − 1]`. */
export interface JoinedPeople {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  /** The member that each person is called by. */
  readonly called: Uint32Array;
  readonly via: Uint8Array;
  /** The keys that join them, with `, ` between them. */
  readonly keys: Levels;
}

/** Of every account the account that its person is called by, by the bytes of the accounts. */
export interface Mapping {
  readonly accounts: Levels;
  readonly person: Uint32Array;
  /** 1 where the account is in an open case. */
  readonly isOpen: Uint8Array;
  /** 1 where its person has other accounts. */
  readonly isJoined: Uint8Array;
}

/** How far the people of one kind of file are known to the others. */
export interface FileCoverage {
  readonly table: TableKind;
  readonly rows: number;
  readonly namedRows: number;
  readonly people: number;
  readonly alsoElsewhere: number;
}

/** What happened, the commonest first; what has no name comes last, behind `names`. */
export interface EventTypes {
  /** As the files call it. */
  readonly names: Levels;
  readonly rows: Uint32Array;
  /** Of these the rows of a known customer. */
  readonly tied: Uint32Array;
  /** Of all tied rows those that name nobody and are put down to a customer by their visitor. */
  readonly byVisitor: number;
}

/** Anonymous events, put down to whom their visitor (without visitor ids: their session) was decided to be or is alone seen with. */
export interface VisitorsResult {
  readonly joined: number;
  readonly joinedEvents: number;
  /** Undecided visitors seen with several people, and their anonymous events, which stay nobody's. */
  readonly ambiguous: number;
  readonly ambiguousEvents: number;
  /** The first of them, most events first, at most MOST_CASES. */
  readonly listed: readonly VisitorCase[];
  /** Everybody whom the listed ones were seen with. */
  readonly seen: SeenPeople;
}

/** People by the id that they are called by. */
export interface SeenPeople {
  readonly keys: Levels;
  /** Of the customer list, '' where there is none. */
  readonly names: Levels;
}

/** Days of the first and the last event, NaN where none has a moment. */
export interface DaySpan {
  readonly firstDay: number;
  readonly lastDay: number;
}

/** A visitor to be decided on; events and days are those without a customer. */
export interface VisitorCase extends DaySpan {
  readonly visitor: string;
  /** For a decision. */
  readonly key: string;
  readonly events: number;
  readonly candidates: Candidates;
}

/** Everybody whom events of a visitor name, most events first. Arrays are of equal length. */
export interface Candidates {
  /** Position among the seen people. */
  readonly person: Uint32Array;
  readonly events: Uint32Array;
  /** Days of the first and the last of these events, NaN where none has a moment. */
  readonly firstDay: Float64Array;
  readonly lastDay: Float64Array;
}

export interface SharedKey {
  readonly kind: KeyKind;
  readonly text: string;
  readonly accounts: number;
}

export interface DecisionResult extends IdentityDecision {
  readonly state: DecisionState;
}

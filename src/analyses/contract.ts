import type { ExportTable } from '../core/export-table';
import type { Format } from '../core/format';
import type { Encoding, Frame, PreparedFrame, Scaling } from '../core/frame';
import type { LabelDefinition } from '../core/label';
import type { Outcome, Values } from '../core/outcome';
import { text, type ParamSpec, type ValuesOf } from '../core/params';
import type { GroupingDraft } from '../core/grouping';
import type { CleaningStep, IdentityDecision } from '../core/recipe';
import type { TableKind } from '../core/table';
import type { Workspace } from '../core/workspace';

/** Where a method comes from; shown with the result. */
export interface Reference {
  readonly text: string;
  readonly doi?: string;
  readonly url?: string;
}

/** What an analysis is, as data: everything around it (form, checks, cache key, command line, help) reads this. */
export interface Definition<
  Id extends string = string,
  P extends ParamSpec = ParamSpec,
  D extends ParamSpec = ParamSpec,
  T extends string = string,
> {
  readonly id: Id;
  /** Goes up whenever the same input may give another number. */
  readonly version: number;
  /** Roles it cannot do without, by table; an inner list is a choice: any one of them is enough. */
  readonly needs: Readonly<Partial<Record<TableKind, readonly (readonly string[])[]>>>;
  /** Changing one of these recomputes. */
  readonly params: P;
  /** Changing one of these only presents again. */
  readonly display: D;
  /** Ids of the tables that `tabulate` gives: every table that a page shows. */
  readonly tables: readonly T[];
  readonly references: readonly Reference[];
}

export const defineAnalysis = <
  const Id extends string,
  const P extends ParamSpec,
  const D extends ParamSpec,
  const T extends string,
>(
  definition: Definition<Id, P, D, T>,
): Definition<Id, P, D, T> => definition;

/**
 * The param `own` of an analysis that can look at the people of one of the shop's own groups only (`ofOwnGroup` in the
 * domain): `label:…`, or `grouping:…=name`; empty: everybody. The page offers the choice and says it.
 */
export const OWN_GROUP = text();

export const takesOwnGroup = ({ params }: Pick<Definition, 'params'>): boolean => params['own'] === OWN_GROUP;

export type ParamsOf<D extends Definition> = ValuesOf<D['params']>;
export type DisplayOf<D extends Definition> = ValuesOf<D['display']>;
export type TableIdOf<D extends Definition> = D['tables'][number];

/** Rises within [0, 1]; called a few dozen times at most. */
export type Progress = (fraction: number) => void;

/** A sentence to be: a message key (`finding.…`) and its numbers. The first finding is the headline. */
export interface Finding {
  readonly key: string;
  readonly values: Values;
}

/** What `present` gets besides the result: the reader's choices and language. */
export interface Presentation<D extends Definition> {
  readonly display: DisplayOf<D>;
  readonly format: Format;
  /** A message of the analysis in the reader's language. */
  readonly say: Say;
}

/** The four pure functions of an analysis, one file each: compute.ts, explain.ts, present.ts, tabulate.ts. */
export interface Logic<D extends Definition, Result, View> {
  /** Expected failures are values with a code. Deterministic; the input is left untouched; row order has no effect. */
  compute(workspace: Workspace, params: ParamsOf<D>, progress: Progress): Outcome<Result>;
  explain(result: Result, params: ParamsOf<D>): readonly Finding[];
  present(result: Result, presentation: Presentation<D>): View;
  /** A table of the page with plain values and English headers, for CSV and the command line. */
  tabulate(result: Result, table: TableIdOf<D>): ExportTable;
}

/** A message in the reader's language; a missing key is a bug and shows as itself. */
export type Say = (key: string, values?: Values) => string;

/** What a view may ask of the page besides other parameters: a change of the recipe, after which everything computes anew. */
export type ViewAction =
  /** At the end of the recipe, or before all other steps. */
  | { readonly kind: 'add-step'; readonly step: Omit<CleaningStep, 'id'>; readonly first?: boolean }
  | { readonly kind: 'remove-step'; readonly id: string }
  /** On who is the same person: added at the end, or taken back. */
  | { readonly kind: 'decide-identity'; readonly decisions: readonly IdentityDecision[] }
  | { readonly kind: 'undo-identity'; readonly decisions: readonly IdentityDecision[] }
  /** Groups of customers, kept under a name; or no longer. */
  | { readonly kind: 'keep-grouping'; readonly grouping: GroupingDraft }
  | { readonly kind: 'forget-grouping'; readonly id: string }
  /** A new label, or another definition of one. */
  | { readonly kind: 'save-label'; readonly id: string | null; readonly definition: LabelDefinition }
  | { readonly kind: 'delete-label'; readonly id: string };

/** What every View.svelte gets: the picture and the tables of a page; headline, method drawer and notes are the frame's. */
export interface ViewProps<D extends Definition, View> {
  readonly view: View;
  readonly params: ParamsOf<D>;
  readonly display: DisplayOf<D>;
  readonly setParams: (change: Partial<ParamsOf<D>>) => void;
  readonly setDisplay: (change: Partial<DisplayOf<D>>) => void;
  readonly format: Format;
  readonly say: Say;
  /** Opens the page of one customer. */
  readonly openPerson: (id: string) => void;
  readonly act: (action: ViewAction) => void;
  /** What the page keeps beside the workspace from one visit to the next: plain values with a format of their own. */
  readonly memory: {
    readonly read: () => Promise<unknown>;
    readonly write: (kept: unknown) => Promise<void>;
  };
  /** A table as numbers for a model, made by a data frame library in a worker of its own. */
  readonly prepareFrame: (
    frame: Frame,
    encoding: Encoding,
    scaling: Scaling,
  ) => Promise<Outcome<PreparedFrame>>;
  /** Saves a table as CSV; the name has no ending. */
  readonly download: (fileName: string, table: ExportTable) => void;
}

/**
 * What stands behind a figure of a page: the rows that it was made of. The page adds the formula with its numbers, the
 * choices in force and what the notes say was left out.
 */
export interface Behind<T extends string = string> {
  /** NaN where it cannot be known; then there is nothing behind it. */
  readonly value: number;
  readonly as: FigureStyle;
  /** The table that holds the rows, and which of them where not all. */
  readonly table: T;
  readonly only?: (rows: ExportTable) => ExportTable;
  /** The figure once more from these rows and nothing else; null where more than rows goes into it, as a seed or a model. */
  readonly again: ((rows: ExportTable) => number) | null;
}
/** A style of messages. */
export type FigureStyle = 'integer' | 'number' | 'share1' | 'money' | 'days';
/** By the topic of the figure, or `topic.part` where several share one; `headline` is the first sentence of the page. */
export type Behinds<T extends string = string> = Readonly<Record<string, Behind<T>>>;

/** What the worker and the command line see: types are checked where a module is written, not where it is looked up. */
export interface ComputeModule {
  compute(workspace: Workspace, params: never, progress: Progress): Outcome<unknown>;
}
export interface ExplainModule {
  explain(result: never, params: never): readonly Finding[];
  /**
   * The numbers that "What is this?" fills into the messages `what.<topic>`, each of which has a `what.<topic>.for` and
   * a `what.<topic>.not` beside it. Without it, they are the values of all findings.
   */
  figures?(result: never, params: never): Values;
}
/** `behind.ts`: what stands behind the figures of a result. */
export interface BehindModule {
  behind(result: never): Behinds;
}
export interface PresentModule {
  present(result: never, presentation: never): unknown;
}
export interface TabulateModule {
  tabulate(result: never, table: never): ExportTable;
}
/** `messages/en.ts` exports `en`, `messages/zh-CN.ts` exports `zhCN` with the same keys. */
export type Messages = Readonly<Record<string, string>>;

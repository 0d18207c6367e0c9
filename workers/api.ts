import type { Encoding, Frame, PreparedFrame, Scaling } from '../src/core/frame';
import type {
  ExactFigures,
  FilePreview,
  ImportPlan,
  ImportProgress,
  PlanChoices,
} from '../src/core/import-plan';
import type { Outcome } from '../src/core/outcome';
import type { CleaningEntry } from '../src/core/recipe';
import type { ParamValues } from '../src/core/params';
import type { Workspace, WorkspaceSummary } from '../src/core/workspace';
import type { TablePart } from '../src/ingest/read/table-builder';

/**
 * What crosses the border between page and workers. Every answer is an Outcome: whatever a worker throws arrives as
 * `engine/crashed` {message}.
 */
export interface IngestApi {
  /** The file crosses as a handle; its bytes are read in the worker, and only a sample of them. */
  preview(file: File, choices: PlanChoices): Promise<Outcome<FilePreview>>;
  /** Reads all of the file by the plan, and stores nothing of it. */
  figures(file: File, plan: ImportPlan): Promise<Outcome<ExactFigures>>;
  /** Tables go to the store; a summary comes back. `early` gets both before: this is what will be stored, or nothing is. */
  importFiles(
    request: ImportRequest,
    onProgress: (progress: ImportProgress) => void,
    early: EarlyImport,
    endReader?: MessagePort,
  ): Promise<Outcome<WorkspaceSummary>>;
  /** Reads the ends of large files for the worker at the other side of the port, which it gets as its `endReader`. */
  readEndsFor(port: MessagePort): Promise<Outcome<null>>;
  /** Source files of the demo shop, to be imported like any others. */
  demoFiles(request: DemoRequest, onProgress: (fraction: number) => void): Promise<Outcome<File[]>>;
  /** A stored workspace whole, as a project file. */
  saveProject(workspaceId: string, onProgress: (fraction: number) => void): Promise<Outcome<Blob>>;
  /** The workspace of a project file, once it is stored. */
  restoreProject(file: File, onProgress: (fraction: number) => void): Promise<Outcome<WorkspaceSummary>>;
}

/** Told while an import is on its way into the store, so that nobody has to wait for it or read it back. */
export interface EarlyImport {
  /** A copy of the workspace, as soon as it has been read; it has no id and no version yet. */
  tables(workspace: Workspace): void;
  /** The outcome to be. */
  summary(summary: WorkspaceSummary): void;
}

/** What one worker that takes files in does for another. */
export interface EndsApi {
  /** As `readFileEnd`. */
  read(
    file: File,
    plan: ImportPlan,
    from: number,
    told: (bytes: number, rows: number) => void,
  ): Promise<TablePart | null>;
  /** All is read: the worker ends. */
  close(): Promise<void>;
}

export interface ImportRequest {
  /** Name of the new workspace; unused when tables are added to one. */
  readonly name: string;
  /** Workspace that takes the tables, or null for a new one. */
  readonly into: string | null;
  /** Currency of a new workspace whose files tell none. */
  readonly currency?: string | null;
  readonly demo: boolean;
  readonly files: readonly { readonly file: File; readonly plan: ImportPlan }[];
}

export interface DemoRequest {
  /** Number of customers: a whole number from 300 to 400,000. */
  readonly size: number;
  /** Language of its headers, names and words. */
  readonly headers: 'zh' | 'en';
}

export interface AnalysisApi {
  /** What each step of the recipe does to the stored tables. */
  cleaning(workspaceId: string, version: string): Promise<Outcome<readonly CleaningEntry[]>>;
  /** Takes a workspace as if it had loaded it, and derives from it what nearly every analysis needs. */
  takeOver(workspace: Workspace): Promise<Outcome<null>>;
  /** The id and version that the workspace taken over last is stored with. */
  named(workspaceId: string, version: string): Promise<Outcome<null>>;
  /** The result is copied out; what the worker remembers of the workspace stays whole. */
  run(request: AnalysisRequest, onProgress: (fraction: number) => void): Promise<Outcome<unknown>>;
}

export interface FrameApi {
  /** The table as numbers for a model, by danfojs. `frame/too-many-rows` {limit}. */
  prepare(frame: Frame, encoding: Encoding, scaling: Scaling): Promise<Outcome<PreparedFrame>>;
}

export interface AnalysisRequest {
  readonly workspaceId: string;
  /** The version the page shows: another tab may have saved a newer one since. */
  readonly version: string;
  readonly analysisId: string;
  /** Complete or not, checked at the worker's door. */
  readonly params: ParamValues;
  /** Computed without what is marked not for targeting. */
  readonly forTargeting?: boolean;
}

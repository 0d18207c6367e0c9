import type { WorkspaceSummary } from '../core/workspace';
import { sha256OfText } from './digest';
import { FORMAT } from './format';

/**
 * What should be there, kept outside of the database: a browser can lose a database and open an empty one in its
 * place without a word. Two files in the origin-private file system, written by turns, each with its own digest, so
 * that a torn or damaged one leaves the one before.
 */
export interface Manifest {
  /** Workspaces by the newest whole file; empty where there is none. */
  read(): Promise<readonly WorkspaceSummary[]>;
  write(workspaces: readonly WorkspaceSummary[]): Promise<void>;
}

interface ManifestFile {
  readonly format: number;
  /** The higher one is the newer. */
  readonly sequence: number;
  readonly workspaces: readonly WorkspaceSummary[];
}

const SLOTS = ['workspaces-0.json', 'workspaces-1.json'] as const;
const EMPTY: ManifestFile = { format: FORMAT, sequence: 0, workspaces: [] };

/**
 * The manifest in this folder. Where a browser has no such folder, or refuses it in a private window, the manifest
 * knows nothing: nothing is lost by that, but a loss would go unnoticed.
 */
export function manifestIn(
  openFolder: (() => Promise<FileSystemDirectoryHandle>) | undefined = browserFolder(),
): Manifest {
  const folder = async () => openFolder?.().catch(() => undefined);
  return {
    async read() {
      return (await newest(await folder())).workspaces;
    },
    async write(workspaces) {
      const open = await folder();
      if (!open) return;
      const sequence = (await newest(open)).sequence + 1;
      await writeSlot(open, {
        format: FORMAT,
        sequence,
        workspaces: workspaces.map(withoutSamples),
      });
    },
  };
}

/** What of a workspace the database has lost: all of it, or a save that the manifest saw and the database did not. */
export const missingFrom = (
  stored: readonly WorkspaceSummary[],
  remembered: readonly WorkspaceSummary[],
): WorkspaceSummary[] =>
  remembered.filter(({ id, savedAt }) => {
    const found = stored.find((summary) => summary.id === id);
    return !found || found.savedAt < savedAt;
  });

function browserFolder(): (() => Promise<FileSystemDirectoryHandle>) | undefined {
  const storage = globalThis.navigator?.storage as Partial<StorageManager> | undefined;
  return storage?.getDirectory && (() => storage.getDirectory!());
}

/** Examples of faulty cells hold customers' data; the manifest is to know workspaces, not people. */
const withoutSamples = (summary: WorkspaceSummary): WorkspaceSummary => ({
  ...summary,
  sources: summary.sources.map(({ unread: _, ...source }) => ({ ...source, diagnostics: [] })),
});

async function newest(folder: FileSystemDirectoryHandle | undefined): Promise<ManifestFile> {
  if (!folder) return EMPTY;
  const files = await Promise.all(SLOTS.map((slot) => readSlot(folder, slot)));
  return files.reduce<ManifestFile>(
    (best, file) => (file && file.sequence > best.sequence ? file : best),
    EMPTY,
  );
}

/** First line: SHA-256 of the rest. Null where the file is missing, torn, damaged or of a later format. */
async function readSlot(folder: FileSystemDirectoryHandle, slot: string): Promise<ManifestFile | null> {
  const text = await folder
    .getFileHandle(slot)
    .then(async (handle) => (await handle.getFile()).text())
    .catch(() => '');
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== (await sha256OfText(body))) return null;
  const file = JSON.parse(body) as ManifestFile;
  return file.format > FORMAT ? null : file;
}

async function writeSlot(folder: FileSystemDirectoryHandle, file: ManifestFile): Promise<void> {
  const body = JSON.stringify(file);
  const handle = await folder.getFileHandle(SLOTS[file.sequence % SLOTS.length]!, { create: true });
  const writable = await handle.createWritable();
  await writable.write(`${await sha256OfText(body)}\n${body}`);
  await writable.close();
}

/** Files that a person brought, and how many others lay in the same folder. */
export interface BroughtFiles {
  readonly files: File[];
  readonly leftOut: number;
}

/**
 * The files of a drop, those of dropped folders and the folders in them too. Files dropped by themselves are all taken, so
 * that a wrong one is told; of a folder those with one of the endings (`csv`), hidden and lock files left out.
 *
 * Call it in the handler itself: what a drop holds is gone after it.
 */
export async function droppedFiles(
  transfer: DataTransfer | null,
  folderEndings: readonly string[],
): Promise<BroughtFiles> {
  const taken = [...(transfer?.items ?? [])]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }));
  const files: File[] = [];
  let leftOut = 0;
  for (const { entry, file } of taken) {
    if (!entry?.isDirectory) {
      if (file) files.push(file);
      continue;
    }
    const found = ofFolder(await filesIn(entry as FileSystemDirectoryEntry), folderEndings);
    files.push(...found.files);
    leftOut += found.leftOut;
  }
  return { files, leftOut };
}

/** The files of a chosen folder that have one of the endings, in the order of their paths. */
export function ofFolder(files: readonly File[], endings: readonly string[]): BroughtFiles {
  const wanted = files.filter(({ name }) => {
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return !/^(?:\.|~\$)/.test(name) && endings.includes(ending);
  });
  const pathOf = (file: File): string => file.webkitRelativePath || file.name;
  return {
    files: wanted.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1)),
    leftOut: files.length - wanted.length,
  };
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const reader = folder.createReader();
  const files: File[] = [];
  for (;;) {
    // A reader gives some entries at a time, and none at the end.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return files;
    for (const entry of entries) {
      if (entry.isDirectory) files.push(...(await filesIn(entry as FileSystemDirectoryEntry)));
      else
        files.push(
          await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
        );
    }
  }
}

/** A folder of the origin-private file system, in memory. */
export class FakeFolder {
  readonly files = new Map<string, string>();
  refuseWrites = false;

  get handle(): FileSystemDirectoryHandle {
    return {
      getFileHandle: async (name: string, { create = false } = {}) => {
        if (!this.files.has(name) && !create) throw new DOMException(name, 'NotFoundError');
        return {
          getFile: async () => new File([this.files.get(name) ?? ''], name),
          createWritable: async () => this.#writable(name),
        };
      },
    } as unknown as FileSystemDirectoryHandle;
  }

  /** As in a browser, what is written takes the place of the file when it is closed. */
  #writable(name: string) {
    if (this.refuseWrites) throw new DOMException('no room', 'QuotaExceededError');
    let text = '';
    return {
      write: async (piece: string) => void (text += piece),
      close: async () => void this.files.set(name, text),
    };
  }
}

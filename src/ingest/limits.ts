/** What an import takes at most; stated in the interface, refused with a message beyond. */
export const MAX_FILE_BYTES = 1024 ** 3;
export const MAX_ROWS = 10_000_000;
export const MAX_COLUMNS = 16_384;
export const MAX_CELL_BYTES = 5_000_000;

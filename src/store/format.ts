/**
 * Version of everything stored (docs/formats.md). Goes up with every change; a later version only adds, and opens
 * whatever an earlier one wrote.
 */
export const FORMAT = 8;
export const DATABASE_NAME = 'regulars';

/** Parts are cut into pieces of this size; the last one is shorter. Part of the format: the digests are per chunk. */
export const CHUNK_BYTES = 1 << 20;

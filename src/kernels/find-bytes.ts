/**
 * Which texts contain a piece: 1 for each that does. Latin letters a–z match whatever their case.
 *
 * Text i is `bytes[offsets[i]] … bytes[offsets[i + 1] − 1]`; `piece` is not empty and has no capitals A–Z.
 * O(total bytes · length of the piece) at worst, about one look a byte in practice.
 */
export function textsContaining(bytes: Uint8Array, offsets: Uint32Array, piece: Uint8Array): Uint8Array {
  const n = offsets.length - 1;
  const found = new Uint8Array(n);
  const first = piece[0]!;
  for (let i = 0; i < n; i++) {
    const lastStart = offsets[i + 1]! - piece.length;
    for (let at = offsets[i]!; at <= lastStart; at++) {
      if (lowerCase(bytes[at]!) !== first) continue;
      let k = 1;
      while (k < piece.length && lowerCase(bytes[at + k]!) === piece[k]) k++;
      if (k === piece.length) {
        found[i] = 1;
        break;
      }
    }
  }
  return found;
}

const lowerCase = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);

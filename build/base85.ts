/** The first of 86 characters that follow each other; the less-than sign is left out, so 85 of them. */
const FIRST = 40;
const LESS = 60;

/** Bytes as characters that may stand in a script element: five for four bytes, where base64 takes five and a third. */
export function toBase85(bytes: Uint8Array): string {
  const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const codes: number[] = [];
  for (let at = 0; at < padded.length; at += 4) {
    const four = padded.readUInt32BE(at);
    for (let power = 4; power >= 0; power--) {
      const code = FIRST + (Math.floor(four / 85 ** power) % 85);
      codes.push(code < LESS ? code : code + 1);
    }
  }
  return Buffer.from(codes).toString('latin1');
}

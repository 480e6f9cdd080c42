/** A picture's own words, by keywords of the PNG specification or others of up to 79 Latin letters. */
export type Words = Readonly<Record<string, string>>;

const SIGNATURE_LENGTH = 8;
/** Length, type and checksum around the 13 bytes of the first chunk, the header. */
const HEADER_LENGTH = 25;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** The checksum of chunks (CRC-32 of ISO 3309, PNG specification, annex D). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A chunk of international text, not compressed: keyword, 0, two flags, language 0, translated keyword 0, text. */
function textChunk(keyword: string, text: string): Uint8Array {
  const data = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(data.length + 4, crc32(data));
  return chunk;
}

/** A PNG file with words in it, right after its header. */
export function withWords(png: Uint8Array, words: Words): Uint8Array<ArrayBuffer> {
  const head = SIGNATURE_LENGTH + HEADER_LENGTH;
  const chunks = Object.entries(words).map(([keyword, text]) => textChunk(keyword, text));
  const whole = new Uint8Array(png.length + chunks.reduce((length, chunk) => length + chunk.length, 0));
  whole.set(png.subarray(0, head));
  let at = head;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  whole.set(png.subarray(head), at);
  return whole;
}

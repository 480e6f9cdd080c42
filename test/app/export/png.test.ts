import { crc32 as nodeCrc, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32, withWords } from '../../../src/app/export/png.ts';

const theirs = (bytes: Uint8Array) => nodeCrc(bytes);

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(theirs(body));
  return Buffer.concat([length, body, sum]);
}

/** One black pixel. */
const PIXEL = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
  chunk('IEND', Buffer.alloc(0)),
]);

/** All chunks of a PNG file; throws where length or checksum do not fit. */
function chunksOf(png: Uint8Array): { type: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  const chunks = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(theirs(body));
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

test('the checksum is the published one', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
  const bytes = Uint8Array.from({ length: 1000 }, (_, k) => (k * 31) % 256);
  expect(crc32(bytes)).toBe(theirs(bytes));
});

test('words stand after the header, each in a chunk that fits, and the rest is as it was', () => {
  const words = { Title: 'Value', 'Fourfold scenario': JSON.stringify({ name: 'Café — “mine” 漢字' }) };
  const png = withWords(PIXEL, words);
  const chunks = chunksOf(png);
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
  const read = chunks.slice(1, 3).map(({ data }) => {
    const keyword = data.toString('latin1', 0, data.indexOf(0));
    expect([...data.subarray(keyword.length, keyword.length + 5)]).toEqual([0, 0, 0, 0, 0]);
    return [keyword, data.toString('utf8', keyword.length + 5)];
  });
  expect(Object.fromEntries(read)).toEqual(words);
  const others = chunksOf(PIXEL);
  expect(chunks.filter(({ type }) => type !== 'iTXt')).toEqual(others);
});

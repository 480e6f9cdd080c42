import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvFile, csvOf, neutral, tabbed } from '../../../src/app/export/csv.ts';

/** A reader of RFC 4180, one character at a time, that knows nothing of the writer. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let [row, field, isQuoted, wasQuoted] = [[] as string[], '', false, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') field += text[++at]!;
      else isQuoted = false;
    } else if (sign === '"' && field === '' && !wasQuoted) [isQuoted, wasQuoted] = [true, true];
    else if (sign === ',') {
      row.push(field);
      [field, wasQuoted] = ['', false];
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, field]);
      [row, field, wasQuoted] = [[], '', false];
      at++;
    } else field += sign;
  }
  return rows;
}

const about = { name: 'Shop', file: { format: 'fourfold-scenario', name: 'Shop, "mine"' } };
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'a,b', '"', 'a\r\nb', '', ' =2', '−3'),
);

test.each([
  '=1+1',
  '+1',
  '-2',
  '@a',
  '\tx',
  '\rx',
  '\nx',
  ' =1',
  '＝1',
  "=cmd|' /C calc'!A0",
  '+cmd',
  '-2+3',
])('the text %j does not begin a formula any more', (text) => {
  expect(neutral(text)).toBe(`'${text}`);
  expect(parse(csvOf([[text]]))).toEqual([[`'${text}`]]);
  expect(tabbed({ columns: [text], rows: [[text]] })).not.toMatch(/(^|\t|\n)[=+\-@\t\r]/);
});

test.each(['mass', '5 years', '−3', '$5', '# what', "'", '{"a":1}', ''])(
  'the text %j stays as it is',
  (text) => {
    expect(neutral(text)).toBe(text);
  },
);

test('numbers stay numbers, to the last digit, and what is none is nothing', () => {
  const numbers = [-5, 0.1 + 0.2, 1e21, -0.000001, 0];
  expect(parse(csvOf([[...numbers, NaN, Infinity, undefined]]))).toEqual([
    [...numbers.map(String), '', '', ''],
  ]);
  for (const [k, text] of parse(csvOf([numbers]))[0]!.entries()) expect(Number(text)).toBe(numbers[k]);
});

test('whatever the texts are, another reader finds them, and none that a spreadsheet would run', () => {
  fc.assert(
    fc.property(fc.array(fc.array(texts, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const read = parse(csvOf(rows));
      expect(read).toEqual(rows.map((row) => row.map(neutral)));
      for (const text of read.flat()) expect(text).not.toMatch(/^[=+\-@\t\r]/);
    }),
    { numRuns: 400 },
  );
});

test('a file begins with what its numbers come from, on a line each, and the scenario can be read back', () => {
  const text = csvFile({ ...about, name: '=Shop' }, 'Value, $', { columns: ['a', 'b'], rows: [['x', 1]] });
  expect(text.startsWith('\uFEFF# Fourfold,model version ')).toBe(true);
  const rows = parse(text.slice(1));
  expect(rows.map(([first]) => first)).toEqual(['# Fourfold', '# what', '# scenario', '# file', 'a', 'x']);
  expect(rows[2]![1]).toBe("'=Shop");
  expect(JSON.parse(rows[3]![1]!)).toEqual(about.file);
  expect(text.split('\r\n')).toHaveLength(rows.length + 1);
});

test('on the clipboard no entry breaks out of its place', () => {
  const lines = tabbed({ columns: ['a', 'b'], rows: [['x\ty', 'p\r\nq']] }).split('\n');
  expect(lines.map((line) => line.split('\t'))).toEqual([
    ['a', 'b'],
    ['x y', 'p q'],
  ]);
});

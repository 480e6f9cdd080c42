import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHand, writeHand, type Hand } from '../../src/lessons/hand.ts';
import { toBase64Url } from '../../src/scenario/link/base64url.ts';
import { checksum } from '../../src/scenario/link/checksum.ts';
import { PARAMETERS } from '../../src/vocabulary/parameters.ts';

const IDS = PARAMETERS.map(({ id }) => id);
const HAND: Hand = { title: 'Tuesday’s class', hidden: ['rival.strength'], locked: ['needs.variety'] };

function forge(value: unknown): string {
  const bytes = new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
  return `~1~${checksum(bytes)}~${toBase64Url(bytes)}`;
}

test('what a teacher chose comes back from the address, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.subarray(IDS),
      fc.subarray(IDS),
      fc.constantFrom('', 'Q', 'Über 60 Leute'),
      (hidden, locked, title) => {
        expect(readHand(writeHand({ title, hidden, locked }))).toEqual({ hand: { title, hidden, locked } });
      },
    ),
    { numRuns: 50 },
  );
});

test('hiding all but three sliders makes no long address', () => {
  expect(writeHand({ title: '', hidden: IDS.slice(3), locked: [] }).length).toBeLessThan(200);
});

describe('a teacher’s link is checked like any link', () => {
  const whole = writeHand(HAND);
  test.each([
    ['cut short', whole.slice(0, -3), /changed or cut short/],
    ['changed', whole.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), /changed or cut short/],
    ['empty', '~', /changed or cut short/],
    ['of a newer page', whole.replace('~1~', '~2~'), /newer Fourfold \(version 2\)/],
    ['with an unknown slider', forge({ l: ['needs.varity'] }), /did you mean "needs\.variety"/],
    ['with an unknown key', forge({ x: 1 }), /"x" is no known key/],
    ['that is no object', forge([1]), /no object/],
    ['that is no JSON', forge('{'), /cannot be used/],
    ['with a title that turns the writing', forge({ t: 'a\u202Eb' }), /title: .*character/],
    ['with a title too long', forge({ t: 'x'.repeat(81) }), /title: .* too long/],
    ['without end', `~1~${'a'.repeat(5000)}`, /changed or cut short/],
  ])('%s', (_, text, fault) => {
    expect(readHand(text)).toEqual({ fault: expect.stringMatching(fault) });
  });

  test('and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.anything(), (text, value) => {
        readHand(`~${text}`);
        readHand(forge(JSON.stringify(value) ?? ''));
      }),
      { numRuns: 200 },
    );
  });
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withRange, withValue } from '../../../src/scenario/change.ts';
import { checksum } from '../../../src/scenario/link/checksum.ts';
import { KNOWN } from '../../../src/scenario/link/known.ts';
import { LARGEST, readLink, writeLink } from '../../../src/scenario/link/link.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { settingsOf } from '../../../src/scenario/settings.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { STRANGE_FILES } from '../../hostile/files.ts';
import { bombs, hostileLinks, strangeLinks } from '../../hostile/links.ts';
import { scenarios } from '../arbitraries.ts';
import { SHIPPED, scenarioOf } from '../files.ts';

/** The address of the page in a room: longer than most. */
const PAGE = 'https://fourfold.example.edu/lectures/customer-treatment/';

/** Six sliders moved, a range set, a component no longer tailored. */
function edited(scenario: Scenario): Scenario {
  const last = settingsOf(scenario).at(-1)!;
  const moved: [string, number | string | boolean][] = [
    ['needs.variety', 0.37],
    ['response.pickiness', 2.13],
    ['customization.costScale', 1.64],
    ['interaction.contacts', 3.3],
    ['economics.spend', 61.7],
    ['market.discountRate', 0.0193],
    [last.id, last.value !== true],
  ];
  const changed = moved.reduce((sofar, [id, value]) => withValue(sofar, id, value), scenario);
  return withRange(changed, 'economics.grossMargin', [0.11, 0.77]);
}

const faultOf = async (fragment: string) => {
  const read = await readLink(fragment);
  return 'fault' in read ? read.fault : undefined;
};

describe.each(SHIPPED)('a link to $name', ({ text }) => {
  const scenario = scenarioOf(text);

  test('gives the same scenario again, as it is and edited', async () => {
    for (const each of [scenario, edited(scenario)])
      expect(await readLink(`#where${await writeLink(each)}`)).toEqual({ scenario: each });
  });

  test('stays under 2,000 characters, edited a little or in every number', async () => {
    const all = settingsOf(scenario).reduce(
      (sofar, { id, rule, value }) =>
        rule.kind === 'number' && id.startsWith('offering.')
          ? withValue(sofar, id, Math.round(1000 * (value as number) * 0.93) / 1000)
          : sofar,
      edited(scenario),
    );
    for (const each of [scenario, edited(scenario), all])
      expect(`${PAGE}#simulate${await writeLink(each)}`.length).toBeLessThan(2000);
  });
});

test('whatever a file may hold comes back from its link', async () => {
  await fc.assert(
    fc.asyncProperty(scenarios, async (scenario) => {
      expect(await readLink(`#simulate${await writeLink(scenario)}`)).toEqual({ scenario });
    }),
    { numRuns: 60 },
  );
});

const BOOK = scenarioOf(SHIPPED[1]!.text);
const LINK = `#simulate${await writeLink(edited(BOOK))}`;

test('a link cut off anywhere after its view is told to be cut short, never opened', async () => {
  for (let length = '#simulate.'.length; length < LINK.length; length++) {
    const fault = await faultOf(LINK.slice(0, length));
    expect(fault?.kind, LINK.slice(0, length)).toBe('cut short');
  }
  const body = LINK.split('.')[4]!.length;
  expect((await faultOf(LINK.slice(0, -10)))?.message).toContain(`${body - 10} of its ${body} characters`);
});

test('a link with one character changed is damaged, or still the same', async () => {
  const from = LINK.lastIndexOf('.') + 1;
  for (let at = from; at < LINK.length; at += 3) {
    const other = LINK[at] === 'A' ? 'B' : 'A';
    const read = await readLink(LINK.slice(0, at) + other + LINK.slice(at + 1));
    if ('fault' in read) expect(read.fault.kind).toBe('damaged');
    else expect(read).toEqual({ scenario: edited(BOOK) });
  }
  expect((await faultOf(LINK.replace(/\.1\.(\w+)\.(\w+)\./, '.1.$1.0000000.')))?.kind).toBe('damaged');
});

test('what a program appends to a link is let pass', async () => {
  for (const tail of ['.', ')', '&utm_source=mail', '>'])
    expect(await readLink(LINK + tail)).toEqual({ scenario: edited(BOOK) });
});

test('a link of a newer version is told as that', async () => {
  const fault = await faultOf(LINK.replace('.1.', '.7.'));
  expect(fault?.kind).toBe('newer');
  expect(fault?.message).toContain('version 7');
});

const BOMBS = await bombs();

test.each(Object.entries(BOMBS))('a bomb of %s is given up at 256 KB', async (_, link) => {
  const fault = await faultOf(link);
  expect(fault?.kind).toBe('too large');
  expect(fault?.message).toContain(`${LARGEST / 1024} KB`);
});

test('a scenario too large to be read back gets no link', async () => {
  let seed = 1;
  const noise = () =>
    String.fromCharCode(33 + ((seed = Math.imul(seed, 48271) % 2147483647), Math.abs(seed) % 90));
  const sources = Object.fromEntries(
    settingsOf(BOOK).map(({ id }) => [id, Array.from({ length: 1000 }, noise).join('')]),
  );
  const extensions = { 'x-blob': 'y'.repeat(LARGEST) };
  expect(await writeLink({ ...BOOK, sources })).toBeDefined();
  expect(await writeLink({ ...BOOK, extensions })).toBeUndefined();
});

test.each(Object.entries(await hostileLinks()))('%s is refused in words', async (name, link) => {
  const fault = await faultOf(link);
  expect(fault?.message).toMatch(/^[^\p{C}]{10,200}$/u);
  if (!name.endsWith('sealed')) return;
  expect(fault?.kind).toBe('no scenario');
  expect(fault?.problems?.length).toBeGreaterThan(0);
});

test.each(Object.entries(await strangeLinks()))('%s opens as its file does', async (name, link) => {
  expect(await readLink(link)).toEqual(parseScenario(STRANGE_FILES[name.replace(', sealed', '')]!));
});

test('the known text is the one that links of version 1 were made with', () => {
  const text = readFileSync(new URL('../../../scenarios/versions/1/known.txt', import.meta.url));
  expect(checksum(text)).toBe(checksum(KNOWN));
});

import { pathToFileURL } from 'node:url';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { builtProgram } from '../../src/cli/build.mjs';
import { fourfold } from '../../src/cli/fourfold.ts';
import { threadsOf } from '../../src/cli/threads.ts';
import { call, collector, run, smallScenario } from './program.ts';

/** Mass is best where needs are alike, one-to-one where they differ. */
const SMALL = smallScenario({
  parameters: {
    'market.sample': 200,
    'market.periods': 8,
    'niches.count': 2,
    'interaction.setup': 20_000,
    'customization.setup': 20_000,
    'needs.variety': 0.5,
  },
});
const ALONG = ['--parameter', 'needs.variety'];

async function breakEven(...args: string[]): Promise<string> {
  const { code, output, errors } = await call(['break-even', '-', ...args], SMALL);
  expect(errors).toBe('');
  expect(code).toBe(0);
  return output;
}

interface Answer {
  readonly parameter: string;
  readonly measure: string;
  readonly from: number;
  readonly to: number;
  readonly crossings: readonly { readonly at: number; readonly from: string; readonly to: string }[];
}
const answer = async (...args: string[]) => JSON.parse(await breakEven(...args, '--json')) as Answer;

/** What is best by a measure for one value, as `run` has it. */
async function bestAt(id: string, value: number, measure = 'valuePerCustomer', better = 1): Promise<string> {
  const { output } = await call(['run', '-', '--json', '--set', `${id}=${value}`], SMALL);
  const results = JSON.parse(output).experiences as Record<string, Record<string, number>>;
  const scores = Object.entries(results).map(([name, of]) => [name, better * of[measure]!] as const);
  return scores.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

describe('--json', () => {
  test('names the number, the measure, the range and every crossing, and nothing else', async () => {
    const found = await answer(...ALONG);
    expect(Object.keys(found)).toEqual(['parameter', 'measure', 'from', 'to', 'crossings']);
    expect(found).toMatchObject({ parameter: 'needs.variety', measure: 'valuePerCustomer', from: 0, to: 3 });
    expect(found.crossings.length).toBeGreaterThan(0);
    for (const crossing of found.crossings) expect(Object.keys(crossing)).toEqual(['at', 'from', 'to']);
  });

  test.each([
    ['needs.variety', 'valuePerCustomer', 1],
    ['economics.spend', 'valuePerCustomer', 1],
    ['needs.variety', 'loyalty', 1],
    ['offering.core, hot.unitCost', 'cost', -1],
  ] as const)(
    'just below and above a crossing of %s by %s, run says the same',
    async (id, measure, better) => {
      const { crossings, from, to } = await answer('--parameter', id, '--measure', measure);
      for (const { at, from: before, to: after } of crossings) {
        const aside = 1e-3 * Math.max(at, 1e-3 * (to - from));
        if (at - aside > from) expect(await bestAt(id, at - aside, measure, better)).toBe(before);
        expect(await bestAt(id, at + aside, measure, better)).toBe(after);
      }
    },
  );

  test('of whole numbers a crossing is the first at which the new one is best', async () => {
    const { crossings } = await answer('--parameter', 'market.customers', '--to', '100000');
    expect(crossings.length).toBeGreaterThan(0);
    for (const { at, from, to } of crossings) {
      expect(Number.isInteger(at)).toBe(true);
      expect([await bestAt('market.customers', at - 1), await bestAt('market.customers', at)]).toEqual([
        from,
        to,
      ]);
    }
  });

  test('a range keeps the crossings that lie in it', async () => {
    const { crossings } = await answer(...ALONG);
    const { at } = crossings[0]!;
    const around = await answer(...ALONG, '--from', String(at - 0.1), '--to', String(at + 0.1));
    expect(around).toMatchObject({ from: at - 0.1, to: at + 0.1 });
    expect(around.crossings).toHaveLength(1);
    expect(Math.abs(around.crossings[0]!.at - at)).toBeLessThan(1e-4);
    const beyond = await answer(...ALONG, '--from', '0', '--to', String(at / 2));
    expect(beyond.crossings).toEqual([]);
  });

  test('settings are made before', async () => {
    const free = await answer(...ALONG, '--set', 'interaction.setup=0', '--set', 'customization.setup=0');
    expect(free.crossings).not.toEqual((await answer(...ALONG)).crossings);
  });
});

describe('the table', () => {
  test('has a line a stretch with its words and its best, and where the number stands now', async () => {
    const [{ crossings }, text] = [await answer(...ALONG), await breakEven(...ALONG)];
    const [heading, table, now] = text.trimEnd().split('\n\n') as [string, string, string];
    expect(heading.replaceAll('\n', ' ')).toBe(
      'Small: what is best by value per customer, along “How different needs are” (deviations of need)',
    );
    const rows = table.split('\n');
    expect(rows).toHaveLength(crossings.length + 1);
    expect(rows[0]).toMatch(/^ +0 +to [\d.]+ +all the same.* mass$/);
    rows.slice(1).forEach((row, k) => {
      expect(row).toContain(String(Number(crossings[k]!.at.toPrecision(4))));
      expect(row.endsWith(crossings[k]!.to)).toBe(true);
    });
    expect(now).toBe(`Now 0.5, similar: ${await bestAt('needs.variety', 0.5)}.`);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('of whole numbers no value stands in two lines', async () => {
    const text = await breakEven('--parameter', 'market.customers', '--to', '100000');
    const ends = [...text.matchAll(/^ +([\d,]+) +to ([\d,]+)/gm)].map(([, from, to]) =>
      [from!, to!].map((each) => Number(each.replaceAll(',', ''))),
    );
    expect(ends.length).toBeGreaterThan(1);
    ends.slice(1).forEach(([from], k) => expect(from).toBe(ends[k]![1]! + 1));
  });

  test('what is set may need the range: only values in it must be valid', async () => {
    const args = ['--parameter', 'response.retentionPoor', '--set', 'response.retentionPerfect=0.5'];
    expect(await breakEven(...args, '--from', '0.1', '--to', '0.4')).not.toContain('Now');
  });
});

describe('refused in one line before anything is run', () => {
  test.each([
    [[], 'break-even needs --parameter id'],
    [['--parameter', 'needs.varety'], 'did you mean "needs.variety"?'],
    [['--parameter', 'nothing'], 'fourfold run FILE --json shows all parameters'],
    [
      ['--parameter', 'needs.shape'],
      'only numbers have a break-even; --set needs.shape=… takes one of "spread"',
    ],
    [['--parameter', 'offering.small talk.tailored'], 'only numbers have a break-even'],
    [[...ALONG, '--from=-1'], '--from -1: -1 is too small; allowed: a number from 0 to 3'],
    [[...ALONG, '--to', '4'], '--to 4: 4 is too large; allowed: a number from 0 to 3'],
    [[...ALONG, '--to', 'x'], '"x" is not a number; allowed: a number from 0 to 3'],
    [['--parameter', 'niches.count', '--from', '1.5'], '1.5 is not a whole number'],
    [[...ALONG, '--from', '2', '--to', '1'], '--from must be less than --to'],
    [[...ALONG, '--from', '1', '--to', '1'], 'from 1 to 1 there is nothing between'],
    [
      [...ALONG, '--measure', 'lojalty'],
      '--measure lojalty: "lojalty" is no known measure; did you mean "loyalty"?',
    ],
    [[...ALONG, '--parameter', 'economics.spend'], '--parameter is given 2 times'],
    [[...ALONG, '--workers', '0'], '--workers 0: allowed: a whole number from 1 to 64'],
    [[...ALONG, '--csv'], '--csv is unknown'],
    [
      ['--parameter', 'response.retentionPoor', '--to', '0.99'],
      'the cell response.retentionPoor = 0.99 is not valid',
    ],
    [
      [
        '--parameter',
        'offering.core, hot.importance',
        '--from',
        '0',
        '--set',
        'offering.small talk.importance=0',
      ],
      'importances are all 0',
    ],
  ])('%j', async (args, line) => {
    const { code, output, errors } = await call(['break-even', '-', ...args], SMALL);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain(line);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  });
});

test('the same digits come from any number of workers, and of the built program', async () => {
  const connect = threadsOf(pathToFileURL(await builtProgram('src/cli/main.ts')));
  const busy = SMALL.replace('"market.sample":200', '"market.sample":4000');
  const args = ['break-even', '-', ...ALONG, '--json'];
  const alone = await call(args, busy);
  for (const workers of ['1', '3']) {
    const [output, errors] = [collector(), collector()];
    const streams = { input: Readable.from([busy]), output: output.stream, errors: errors.stream, connect };
    expect(await fourfold([...args, '--workers', workers], streams)).toBe(0);
    expect([output.text(), errors.text()]).toEqual([alone.output, '']);
  }
  expect((await run(args, busy)).output).toBe(alone.output);
}, 60_000);

test('progress is told on a terminal, also when the answer goes there, and leaves nothing', async () => {
  const [output, errors] = [collector(), collector()];
  const terminal = (stream: object) => Object.assign(stream, { isTTY: true });
  terminal(output.stream);
  terminal(errors.stream);
  const streams = { input: Readable.from([SMALL]), output: output.stream, errors: errors.stream };
  expect(await fourfold(['break-even', '-', ...ALONG], streams)).toBe(0);
  expect(errors.text().startsWith('\r\u001b[K0 of 41 runs')).toBe(true);
  expect(errors.text().endsWith('\r\u001b[K')).toBe(true);
});

test.each([
  ['--from', '-1'],
  ['--to', '-.5'],
])('%s %s is refused with what is allowed', async (flag, value) => {
  const { code, errors } = await call(['break-even', '-', ...ALONG, flag, value], SMALL);
  expect(code).toBe(2);
  expect(errors).toMatch(new RegExp(`^${flag} ${value.replace('.', '\\.')}: .*allowed.*0.*3`));
});

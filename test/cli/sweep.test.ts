import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { isBound } from '../../src/scenario/bound.ts';
import { fourfold } from '../../src/cli/fourfold.ts';
import { csvText } from '../../src/cli/rows.ts';
import { withValue } from '../../src/scenario/change.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { checkScenario } from '../../src/scenario/relations.ts';
import { numericIds } from '../../src/scenario/settings.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { MEASURES } from '../../src/vocabulary/measures.ts';
import { call, component, run, smallScenario } from './program.ts';

const SMALL = smallScenario();
const COMPONENT = 'offering.core, hot.unitCost';
const VARY = ['--vary', 'needs.variety=0:1:3', '--vary', `${COMPONENT}=0:0.3:4`];
const MEASURE_IDS = MEASURES.map(({ id }) => id);

async function sweepOf(...args: string[]): Promise<string> {
  const { code, output, errors } = await call(['sweep', '-', ...args], SMALL);
  expect(errors).toBe('');
  expect(code).toBe(0);
  return output;
}

test('there is one row a cell and experience, the first varied id changing slowest', async () => {
  const [header, ...rows] = (await sweepOf(...VARY)).trimEnd().split('\n');
  expect(header).toBe(`needs.variety,"${COMPONENT}",experience,${MEASURE_IDS.join(',')}`);
  const expected = [0, 0.5, 1].flatMap((variety) =>
    [0, 0.3 / 3, (0.3 * 2) / 3, 0.3].flatMap((other) =>
      EXPERIENCE_IDS.map((id) => `${variety},${other},${id}`),
    ),
  );
  expect(rows.map((row) => row.split(',').slice(0, 3).join(','))).toEqual(expected);
});

test('every row has the digits that run gives for the same values', async () => {
  const rows = (await sweepOf(...VARY, '--set', 'economics.spend=80', '--jsonl')).trimEnd().split('\n');
  for (const row of rows.map((line) => JSON.parse(line)).filter((_, k) => k % 13 === 0)) {
    const settings = ['needs.variety', COMPONENT].flatMap((id) => ['--set', `${id}=${row[id]}`]);
    const args = ['run', '-', '--json', '--set', 'economics.spend=80', ...settings];
    const { experiences } = JSON.parse((await call(args, SMALL)).output);
    for (const id of MEASURE_IDS) expect(row[id], id).toBe(experiences[row.experience][id]);
  }
});

test('CSV and JSONL say the same, nothing being an empty cell or null', async () => {
  const csv = (await sweepOf(...VARY, '--csv')).trimEnd().split('\n').slice(1);
  const jsonl = (await sweepOf(...VARY, '--jsonl')).trimEnd().split('\n');
  expect(csv).toHaveLength(jsonl.length);
  expect(
    jsonl.map((line) =>
      Object.values(JSON.parse(line))
        .map((cell) => cell ?? '')
        .join(','),
    ),
  ).toEqual(csv);
  expect(Object.keys(JSON.parse(jsonl[0]!))).toEqual([
    'needs.variety',
    COMPONENT,
    'experience',
    ...MEASURE_IDS,
  ]);
  expect(JSON.parse(jsonl[0]!)).toMatchObject({ experience: 'mass', overtakesMass: null });
  expect(csv[0]).toMatch(/,$/);
});

test.each([
  [1, '--csv'],
  [4, '--csv'],
  [7, '--jsonl'],
  [12, '--csv'],
  [15, '--jsonl'],
  [15, '--csv'],
])('%d shards of 12 cells with %s join to the whole, byte for byte', async (n, format) => {
  const whole = await sweepOf(...VARY, format);
  const shards: string[] = [];
  for (let i = 1; i <= n; i++) shards.push(await sweepOf(...VARY, format, '--shard', `${i}/${n}`));
  expect(shards.join('')).toBe(whole);
});

test('shards of the built program join to the whole, byte for byte', async () => {
  const parts = [[], ['--shard', '1/2'], ['--shard', '2/2']];
  const [whole, first, second] = await Promise.all(
    parts.map((part) => run(['sweep', '-', ...VARY, ...part], SMALL)),
  );
  expect([whole!.code, first!.code, second!.code]).toEqual([0, 0, 0]);
  expect(first!.output + second!.output).toBe(whole!.output);
}, 60_000);

test('one step stays where from equals to, and whole numbers take the steps that keep them whole', async () => {
  const rows = await sweepOf('--vary', 'needs.variety=0.7:0.7:1', '--vary', 'niches.count=1:9:5');
  const cells = rows.trimEnd().split('\n').slice(1);
  expect([...new Set(cells.map((row) => row.split(',').slice(0, 2).join(' ')))]).toEqual(
    [1, 3, 5, 7, 9].map((count) => `0.7 ${count}`),
  );
});

describe('refused before the first row, in one line', () => {
  test.each([
    [['--vary', 'needs.variety'], 'write it as --vary id=from:to:steps'],
    [['--vary', 'needs.variety=0:1'], 'write it as --vary id=from:to:steps'],
    [['--vary', 'needs.variety=0:1:2:3'], 'write it as --vary id=from:to:steps'],
    [['--vary', 'needs.variety=0:1:2.5'], 'write it as --vary id=from:to:steps'],
    [['--vary', 'needs.variety=0:x:3'], '"x" is not a number; allowed: a number from 0 to 3'],
    [['--vary', 'needs.variety=0:4:3'], '4 is too large; allowed: a number from 0 to 3'],
    [['--vary', 'needs.variety=1:0:3'], 'from 1 to 0 goes down; write the smaller end first'],
    [['--vary', 'needs.variety=1:1:3'], 'from 1 to 1 there is only 1 step'],
    [['--vary', 'needs.variety=0:1:1'], 'with both ends included there are at least 2 steps'],
    [['--vary', 'needs.variety=0:1:0'], '0 steps; allowed: 1 to 250,000'],
    [['--vary', 'needs.variety=0:1:9999999999999'], 'allowed: 1 to 250,000'],
    [
      ['--vary', 'niches.count=1:10:5'],
      'niches.count takes whole numbers only; steps that give them: 2, 4, 10',
    ],
    [
      ['--vary', 'needs.shape=0:1:2'],
      'only numbers can be varied; --set needs.shape=… takes one of "spread"',
    ],
    [['--vary', 'offering.small talk.tailored=0:1:2'], 'only numbers can be varied'],
    [['--vary', 'needs.varety=0:1:2'], 'did you mean "needs.variety"?'],
    [['--vary', 'nothing=0:1:2'], 'fourfold run FILE --json shows all parameters'],
    [
      ['--vary', 'needs.variety=0:1:501', '--vary', 'needs.drift=0:1:500'],
      '250,500 cells are too many: at most 250,000',
    ],
    [
      ['--vary', 'needs.variety=0:1:2', '--vary', 'needs.variety=0:1:3'],
      '--vary needs.variety: named more than once',
    ],
    [['--vary', 'needs.variety=0:1:2', '--set', 'needs.variety=1'], 'needs.variety is both set and varied'],
    [[], 'sweep needs at least one --vary id=from:to:steps'],
    [['--vary', 'needs.variety=0:1:2', '--csv', '--jsonl'], '--csv and --jsonl exclude each other'],
    ...['0/2', '3/2', '1/0', '1', 'a/b', '-1/2', '1/2/3', '1.5/2'].map((shard): [string[], string] => [
      ['--vary', 'needs.variety=0:1:2', `--shard=${shard}`],
      `--shard ${shard}: write it as i/n with i from 1 to n, such as 2/4`,
    ]),
    [
      ['--vary', 'needs.variety=0:1:2', '--vary', 'response.retentionPoor=0.5:0.99:8', '--shard', '1/8'],
      'the cell needs.variety = 0, response.retentionPoor = 0.99 is not valid',
    ],
    [
      ['--vary', 'offering.core, hot.importance=0:1:2', '--set', 'offering.small talk.importance=0'],
      'the cell offering.core, hot.importance = 0 is not valid: offering: importances are all 0',
    ],
  ])('%j', async (args, line) => {
    const { code, output, errors } = await call(['sweep', '-', ...args], SMALL);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain(line);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  });
});

test('a cell that is too much to simulate is refused before the first row', async () => {
  const offering = Array.from({ length: 9 }, (_, k) => component(`part ${k}`, 'product'));
  const args = ['sweep', '-', '--vary', 'market.sample=100:1000000:2', '--set', 'market.periods=240'];
  const { code, output, errors } = await call(args, smallScenario({ offering }));
  expect([code, output]).toEqual([2, '']);
  expect(errors).toMatch(/^the cell market\.sample = 1000000 is not valid: .*too much to simulate.*\n$/);
});

test('what is set may need what is varied: only the cells must be valid', async () => {
  const args = ['--set', 'response.retentionPerfect=0.5', '--vary', 'response.retentionPoor=0.1:0.5:2'];
  expect((await sweepOf(...args)).split('\n')).toHaveLength(1 + 2 * 4 + 1);
});

test('numbers outside the bounds that a sweep checks go with all others, at either end', () => {
  const parsed = parseScenario(SMALL);
  if ('problems' in parsed) throw new Error('the small scenario is not valid');
  const free = numericIds(parsed.scenario).filter(({ id }) => !isBound(id));
  expect(free.length).toBeGreaterThan(30);
  const clash = withValue(parsed.scenario, 'response.retentionPerfect', 0.5);
  for (const scenario of [parsed.scenario, clash]) {
    const before = checkScenario(scenario);
    for (const end of ['min', 'max'] as const) {
      for (const { id, rule } of free)
        expect(checkScenario(withValue(scenario, id, rule[end])), id).toEqual(before);
      const all = free.reduce((sofar, { id, rule }) => withValue(sofar, id, rule[end]), scenario);
      expect(checkScenario(all)).toEqual(before);
    }
  }
});

test('a slow reader slows the sweep: never more than a cell waits to be read', async () => {
  let waiting = 0;
  const slow = new Writable({
    highWaterMark: 1,
    write(_, __, done) {
      waiting = Math.max(waiting, slow.writableLength);
      setImmediate(done);
    },
  });
  const streams = { input: Readable.from([SMALL]), output: slow, errors: process.stderr };
  expect(await fourfold(['sweep', '-', '--vary', 'economics.spend=1:100:50'], streams)).toBe(0);
  const cell = (await sweepOf('--vary', 'economics.spend=1:100:50'))
    .split('\n')
    .slice(0, 5)
    .join('\n').length;
  expect(waiting).toBeLessThan(2 * cell);
});

test.each([
  ['needs.variety', 'needs.variety'],
  ['a,b', '"a,b"'],
  ['a "b"', '"a ""b"""'],
  ['a\nb', '"a\nb"'],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['=a,b', '"\'=a,b"'],
])('the text %j is the CSV cell %j', (text, cell) => expect(csvText(text)).toBe(cell));

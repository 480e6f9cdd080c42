import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BOOKSTORE, call, run, smallScenario } from './program.ts';

const SCENARIOS = readdirSync('scenarios')
  .filter((name) => name.endsWith('.json'))
  .map((name) => `scenarios/${name}`);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fourfold-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every scenario on the shelf is valid', async () => {
  expect(SCENARIOS.length).toBeGreaterThan(0);
  const { code, output, errors } = await call(['check', ...SCENARIOS]);
  expect(errors).toBe('');
  expect(output).toBe(SCENARIOS.map((file) => `${file}: ok\n`).join(''));
  expect(code).toBe(0);
}, 60_000);

test('all files are looked at, and every problem has a line with its file and place', async () => {
  const file = path.join(folder, 'bad.json');
  writeFileSync(file, smallScenario({ parameters: { 'needs.variety': 9, 'economics.spend': 'much' } }));
  const { code, output, errors } = await run(['check', file, 'scenarios/nowhere.json', BOOKSTORE]);
  expect(code).toBe(2);
  expect(output).toBe(`${BOOKSTORE}: ok\n`);
  const lines = errors.trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^.*bad\.json: parameters.*needs\.variety.*: .*9/);
  expect(lines[1]).toMatch(/^.*bad\.json: parameters.*economics\.spend.*: .*much/);
  expect(lines[2]).toBe('scenarios/nowhere.json: there is no such file');
}, 60_000);

test('- is standard input', async () => {
  expect(await call(['check', '-'], smallScenario())).toEqual({
    code: 0,
    output: 'standard input: ok\n',
    errors: '',
  });
  const { code, errors } = await call(['check', '-'], '{ "format": ');
  expect(code).toBe(2);
  expect(errors).toMatch(/^standard input: line 1, column \d+: /);
});

test('what is too long to be a scenario is refused before it is read to its end', async () => {
  const { code, errors } = await call(['check', '-'], ' '.repeat(3_100_000));
  expect(code).toBe(2);
  expect(errors).toBe('standard input: more than 3000003 bytes; allowed: up to 1000000 characters\n');
});

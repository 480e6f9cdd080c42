import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/scenario/format.ts';
import { checksum } from '../../src/scenario/link/checksum.ts';
import { LINK_VERSION, readLink } from '../../src/scenario/link/link.ts';
import { parseFile } from '../../src/scenario/parse.ts';
import { checkScenario } from '../../src/scenario/relations.ts';
import { scenarioOf } from './files.ts';

const FOLDER = new URL('../../scenarios/versions/', import.meta.url);
const VERSIONS = readdirSync(FOLDER).filter((name) => /^\d+$/.test(name));
const read = (version: string, name: string) => readFileSync(new URL(`${version}/${name}`, FOLDER), 'utf8');

/** Checksums of what has been released: no byte of it may change. */
const RELEASED: Record<string, Record<string, string>> = {
  '1': {
    'scenario.fourfold.json': '19a7y9b',
    'link.txt': '008f8gh',
    'comparison.fourfold.json': '0mqgjef',
    'comparison-link.txt': '1m99bqt',
    'known.txt': '18fimwq',
  },
};

test('every version of files and links up to the newest is kept', () => {
  const newest = Math.max(VERSION, LINK_VERSION);
  expect(VERSIONS).toEqual(Array.from({ length: newest }, (_, k) => String(k + 1)));
  expect(Object.keys(RELEASED)).toEqual(VERSIONS);
});

describe.each(VERSIONS)('version %s', (version) => {
  test.each(Object.entries(RELEASED[version]!))('%s is as it was released', (name, sum) => {
    expect(checksum(Buffer.from(read(version, name)))).toBe(sum);
  });

  test('its file opens, and its link gives the same', async () => {
    const scenario = scenarioOf(read(version, 'scenario.fourfold.json'));
    expect(checkScenario(scenario)).toEqual([]);
    expect(await readLink(read(version, 'link.txt').trim())).toEqual({ scenario });
  });

  test('its comparison opens, holds that scenario, and its link gives the same', async () => {
    const parsed = parseFile(read(version, 'comparison.fourfold.json'));
    if (!('comparison' in parsed)) throw new Error(JSON.stringify(parsed));
    expect(parsed.comparison.scenarios).toHaveLength(3);
    expect(parsed.comparison.scenarios[1]).toEqual(scenarioOf(read(version, 'scenario.fourfold.json')));
    expect(parsed.comparison.extensions).toEqual({ 'x-course': { room: 4 } });
    expect(await readLink(read(version, 'comparison-link.txt').trim())).toEqual(parsed);
  });
});

test('the file of version 1 still says what it said', () => {
  const { name, seed, parameters, ranges, sources, extensions } = scenarioOf(
    read('1', 'scenario.fourfold.json'),
  );
  expect({ name, seed }).toEqual({ name: 'Bookstore by the lake', seed: 'lake' });
  expect(parameters).toMatchObject({
    'needs.variety': 1.35,
    'response.pickiness': 1.4,
    'rival.experience': 'mass',
  });
  expect(ranges['needs.variety']).toEqual([1, 1.6]);
  expect(sources['needs.variety']).toBe('asked: 40 customers, October');
  expect(extensions).toHaveProperty(['x-course', 'room'], 4);
});

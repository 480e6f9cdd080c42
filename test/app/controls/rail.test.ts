import { expect, test } from 'vitest';
import { createGesture } from '../../../src/app/controls/gesture.ts';
import { limitsOf } from '../../../src/app/controls/limits.ts';
import { findParameters } from '../../../src/app/controls/search.ts';
import { FIRST, NEXT, OTHERS } from '../../../src/app/controls/shelves.ts';
import {
  DEFAULTS,
  PARAMETERS,
  parameterOf,
  type NumericParameter,
} from '../../../src/vocabulary/parameters.ts';

const ids = PARAMETERS.map(({ id }) => id);
const limits = (id: NumericParameter['id'], parameters = {}, components = 7) =>
  limitsOf(parameterOf(id) as NumericParameter, { ...DEFAULTS, ...parameters }, components);

test('every parameter lies on one shelf', () => {
  const shelved = [...FIRST, ...NEXT, ...OTHERS.flatMap((group) => group.ids)];
  expect([...shelved].sort()).toEqual([...ids].sort());
});

test('a search looks at labels, ids, help and examples, whatever the case, for every word', () => {
  expect(findParameters('PICKY')[0]).toBe('response.pickiness');
  expect(findParameters('needs.drift')).toEqual(['needs.drift']);
  expect(findParameters('frequent flyers')).toEqual(['economics.topShare']);
  expect(findParameters('effort')[0]).toMatch(/effort/);
  expect(findParameters('zebra')).toEqual([]);
  expect(findParameters(' ')).toEqual([]);
});

test.each(ids)('%s is found by its id and its label', (id) => {
  expect(findParameters(id)).toContain(id);
  expect(findParameters(parameterOf(id).label)).toContain(id);
});

test('a bound by another parameter is named, in both directions', () => {
  expect(limits('response.retentionPoor')).toMatchObject({ max: 0.95, maxOf: 'Retention at perfect fit' });
  expect(limits('response.retentionPerfect')).toMatchObject({ min: 0.75, minOf: 'Retention at no fit' });
  expect(limits('market.periods', { 'niches.launchDelay': 5 })).toMatchObject({ min: 5, max: 240 });
  expect(limits('needs.variety')).toEqual({ min: 0, max: 3, minOf: undefined, maxOf: undefined });
});

test('no more is offered than can be simulated', () => {
  expect(limits('market.sample', { 'market.periods': 240 }, 24)).toMatchObject({
    max: 347_222,
    maxOf: 'Horizon',
  });
});

test('a gesture begins once and ends once', () => {
  const said: boolean[] = [];
  const gesture = createGesture(() => (isOn) => said.push(isOn));
  gesture.end();
  gesture.begin();
  gesture.begin();
  gesture.end();
  gesture.end();
  expect(said).toEqual([true, false]);
});

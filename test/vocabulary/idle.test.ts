import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idleReason } from '../../src/vocabulary/idle.ts';
import { DEFAULT_OFFERING } from '../../src/vocabulary/offering.ts';
import { DEFAULTS, PARAMETERS, type ParameterId, type Parameters } from '../../src/vocabulary/parameters.ts';
import { anyBusiness, anyParameters } from '../engine/arbitrary.ts';

const reason = (id: ParameterId, parameters: Partial<Parameters> = {}, offering = DEFAULT_OFFERING) =>
  idleReason(id, { ...DEFAULTS, ...parameters }, offering);
const idleWith = (parameters: Partial<Parameters>) =>
  PARAMETERS.map(({ id }) => id).filter(
    (id) => reason(id, parameters) !== undefined && reason(id) === undefined,
  );

test('a reason says what is off and what switches it on', () => {
  expect(reason('rival.strength')).toBe('off: there is no rival — choose what a rival offers');
  expect(reason('needs.groups')).toBe('off: needs are spread — choose groups in “Shape of needs”');
  expect(reason('interaction.effort', { 'response.involvement': 0 })).toBe(
    'off: it asks nothing of people — raise “How much it asks of people”',
  );
  expect(reason('niches.effort', { 'niches.count': 1 })).toBe(
    'off: there is one variant — raise “Number of niches”',
  );
});

test('a period is only a label, whatever the business', () => {
  expect(reason('market.period')).toBe('only a label: it names the periods and changes no number');
});

describe('what falls silent', () => {
  test('when all want the same', () => {
    expect(idleWith({ 'needs.variety': 0 })).toEqual([
      'needs.shape',
      'response.pickiness',
      'response.retentionPoor',
      'response.walletPoor',
      'interaction.insight',
      'interaction.history',
      'interaction.switchingBarrier',
    ]);
  });

  test('when nobody is served', () => {
    const idle = idleWith({ 'economics.topShare': 0 });
    expect(idle).toContain('interaction.insight');
    expect(idle).toContain('niches.launchDelay');
    expect(idle).toContain('response.priceSensitivity');
    // mass has customers, and set-up is paid all the same
    for (const id of ['needs.variety', 'economics.topShare', 'interaction.setup', 'niches.count'] as const)
      expect(idle).not.toContain(id);
  });

  test('when an ability comes after the horizon', () => {
    expect(idleWith({ 'customization.launchDelay': DEFAULTS['market.periods'] })).toEqual([
      'customization.flexibility',
      'customization.effort',
      'customization.costScale',
    ]);
  });

  test('when no product is tailored', () => {
    const offering = DEFAULT_OFFERING.map((each) => ({ ...each, tailored: each.tailoredBy === 'contact' }));
    expect(reason('customization.flexibility', {}, offering)).toContain('tailor one');
    expect(reason('customization.costScale', {}, offering)).toContain('tailored');
    expect(reason('interaction.insight', {}, offering)).toBeUndefined();
  });
});

test('whether a parameter is idle never hangs on its own value, so that no slider stops its own drag', () => {
  fc.assert(
    fc.property(anyBusiness(), anyParameters, ({ parameters, offering }, others) => {
      for (const { id } of PARAMETERS)
        expect(idleReason(id, { ...parameters, [id]: others[id] }, offering), id).toBe(
          idleReason(id, parameters, offering),
        );
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../../../src/analysis/signs/checks.ts';
import { shareOf } from '../../../../src/analysis/wilson.ts';
import { glanceInWords, winsWhen, type Said } from '../../../../src/app/views/signs/glance/rows.ts';

const said = (on: readonly string[]): Said =>
  Object.fromEntries(CHECKS.map(({ id }) => [id, on.includes(id)])) as Said;
const verdict = (best: 'mass' | 'one-to-one', tooClose = false) =>
  ({ best, runnerUp: 'niche', tooClose }) as const;

describe('one-to-one wins', () => {
  const fare = {
    on: shareOf(50, 100),
    rightWhenOn: shareOf(30, 50),
    rightWhenOff: shareOf(45, 50),
    beatsMassWhenOn: shareOf(40, 50),
    beatsMassWhenOff: shareOf(20, 50),
  };

  test('as often as a check that is for it is right', () => {
    expect(winsWhen(fare, true)).toEqual(shareOf(30, 50));
  });

  test('as often as a check that is against it is wrong, with the interval of that share', () => {
    const { interval, ...wins } = winsWhen(fare, false);
    const wrong = shareOf(5, 50);
    expect(wins).toMatchObject({ of: 5, cases: 50 });
    expect(wins.share).toBeCloseTo(0.1, 12);
    expect(interval![0]).toBeCloseTo(wrong.interval![0], 12);
    expect(interval![1]).toBeCloseTo(wrong.interval![1], 12);
  });

  test('nobody knows how often where a check was never so', () => {
    expect(winsWhen({ ...fare, rightWhenOff: shareOf(0, 0) }, false)).toMatchObject({
      share: null,
      interval: null,
    });
  });
});

describe('the first glance', () => {
  test('waits for the last check', () => {
    expect(glanceInWords(CHECKS, { analytics: true }, verdict('mass')).headline).toBe('Asking…');
  });

  test('counts what speaks for one-to-one, and what is right when it wins', () => {
    expect(glanceInWords(CHECKS, said(['benefit', 'costs', 'analytics']), verdict('one-to-one'))).toEqual({
      headline: 'Two of four questions and one of three signs speak for one-to-one.',
      found: 'The simulation finds that one-to-one pays best: three of seven are right.',
    });
  });

  test('counts those against as right when another wins', () => {
    expect(glanceInWords(CHECKS, said(CHECKS.map(({ id }) => id)), verdict('mass')).found).toBe(
      'The simulation finds that mass pays best: none of seven are right.',
    );
    expect(glanceInWords(CHECKS, said(['costs']), verdict('mass')).headline).toBe(
      'One of four questions and none of three signs speak for one-to-one.',
    );
  });

  test('is against one-to-one with reason where two others are too close to call', () => {
    expect(glanceInWords(CHECKS, said(['costs']), verdict('mass', true)).found).toBe(
      'The simulation finds it too close to call, between mass and niche: six of seven are right.',
    );
  });

  test('does not call a verdict a win that is too close to call', () => {
    expect(glanceInWords(CHECKS, said([]), verdict('one-to-one', true)).found).toBe(
      'The simulation finds it too close to call, between one-to-one and niche: no check is clearly right or wrong.',
    );
  });
});

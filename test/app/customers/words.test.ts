import { describe, expect, test } from 'vitest';
import {
  axesIn,
  choiceOf,
  explainAxis,
  firstAxes,
  optionsOf,
  reachOf,
  type ChosenAxes,
} from '../../../src/app/views/customers/axes.ts';
import { bandPath } from '../../../src/app/views/customers/bands.ts';
import { changeOf, tellSplit } from '../../../src/app/views/customers/split.ts';
import { tellNeeds, tellStory } from '../../../src/app/views/customers/story.ts';
import { firstMoment, pace } from '../../../src/app/views/customers/player.svelte.ts';
import type { Life } from '../../../src/engine/portrait/life.ts';
import { DEFAULTS } from '../../../src/vocabulary/parameters.ts';
import { component, OFFERING } from '../../engine/businesses.ts';
import { axis, portrait } from './portraits.ts';

describe('a story', () => {
  const [average, hers, niche] = [
    [0, 0, 0],
    [0.9, 0, -0.2],
    [-0.6, 0.3, -0.8],
  ];
  const life: Life = {
    customer: 213,
    isServed: true,
    value: 1,
    needs: Float64Array.of(1.4, 0.1, -1.2),
    fits: Float64Array.of(0.3, 0.3, 0.3, 0.5, 0.5, 0.5, 0.4, 0.4, 0.4, 0.62, 0.7, 0.81),
    left: Uint16Array.of(1, 2, 4, 3),
    worth: Float64Array.of(40, 80, 160, 312),
    offers: new Float64Array(24),
    offered: Float64Array.from(
      [average, niche, average, hers].flatMap((offer) => [offer, offer, offer]).flat(),
    ),
  };
  const common = { life, offering: OFFERING, period: 'quarter', periods: 3, variety: 1 } as const;

  test('tells needs, offer, fit, when she left and what she was worth, and what mass would have been', () => {
    expect(tellStory({ ...common, experience: 'one-to-one', against: 'mass' })).toBe(
      'Customer 214 wants more of core product and less of greeting than most. One-to-one, offering more of core ' +
        'product, as she wants, fitted her 62% in the first quarter and 81% in her last; she left in quarter 3 and ' +
        'was worth $312 before set-up and upkeep. Under mass she would have left in quarter 1, worth $40.',
    );
  });
  test('tells that mass offers the average, and a niche the wrong thing along with the right one', () => {
    expect(tellStory({ ...common, experience: 'mass', against: 'targeted' })).toContain(
      'Mass, offering the average, fitted her 30%',
    );
    const told = tellStory({ ...common, experience: 'niche', against: 'targeted' });
    expect(told).toContain(
      'Niche, offering less of greeting, as she wants, but less of core product, fitted her 50% throughout; she left in',
    );
    expect(told).toContain('Under targeted she would have stayed');
  });
  test('does not say again what she wants when all of it is offered', () => {
    const wanting = { ...life, needs: Float64Array.of(1.4, 0.1, -0.2) };
    expect(tellStory({ ...common, life: wanting, experience: 'one-to-one', against: 'mass' })).toContain(
      'wants more of core product than most. One-to-one, offering just that, fitted her 62%',
    );
  });
  test('tells who stayed, and who gets mass', () => {
    const unserved = { ...life, isServed: false };
    expect(tellStory({ ...common, life: unserved, experience: 'targeted', against: 'mass' })).toContain(
      'She is not among those served and gets mass. Targeted, offering the average, fitted her 40% throughout; she stayed',
    );
  });
  test('of an average customer names no component, and none that does not count', () => {
    expect(tellNeeds([0.2, -0.3, 0.1], OFFERING, 1)).toBe('wants about what most want');
    const [main, ...others] = OFFERING;
    expect(tellNeeds([2, 0, 0], [{ ...main, importance: 0 }, ...others], 1)).toBe(
      'wants about what most want',
    );
  });
  test('sets nobody apart where needs hardly differ, and says that all want the same where they do not', () => {
    expect(tellNeeds([1.4, 0.1, -1.2], OFFERING, 0.2)).toBe('wants about what most want');
    expect(tellNeeds([1.4, 0.1, -1.2], OFFERING, 0)).toBe('wants what all want');
    expect(tellNeeds([2], [component({ variety: 0 })], 1)).toBe('wants what all want');
  });
});

describe('a change of retention', () => {
  const split = {
    observed: Float64Array.of(0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9114, 0.9526),
    sorting: Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0.0294),
    learning: Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0.0068),
    serving: Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0.005),
  };
  const of = portrait({ split });
  const inNeeds = { inNeeds: true, inLoyalty: false };

  test('is told in parts that add up when rounded', () => {
    const { from, to, sorting, learning, serving } = changeOf(of, 'one-to-one');
    expect([from, to]).toEqual([911, 953]);
    expect([learning, serving]).toEqual([7, 5]);
    expect(from + sorting + learning + serving).toBe(to);
  });
  test('is told in a sentence', () => {
    expect(tellSplit('one-to-one', changeOf(of, 'one-to-one'), inNeeds)).toBe(
      'Retention of one-to-one rises from 91.1% to 95.3%: 3.0 points because those who fit badly have left, ' +
        '0.7 points because the same customers are fitted better, ' +
        '0.5 points because effort, price and launch ask less of them.',
    );
  });
  test('that is none says so', () => {
    expect(tellSplit('mass', changeOf(of, 'mass'), inNeeds)).toBe(
      'Retention of mass stays at 90.0%: nothing by who has left, nothing by fitting the same customers better.',
    );
  });
  test('by a premium is not told as a worse fit, nor as a negative number', () => {
    const change = { from: 920, to: 905, sorting: -1, learning: 12, serving: -26 };
    expect(tellSplit('niche', change, { inNeeds: true, inLoyalty: true })).toBe(
      'Retention of niche falls from 92.0% to 90.5%: less 0.1 points because those who fit badly or are less loyal ' +
        'have been kept and others have left, 1.2 points because the same customers are fitted better, ' +
        'less 2.6 points because effort, price and launch ask more of them.',
    );
  });
  test('where needs are all alike is nobody’s who fits badly', () => {
    const change = { from: 900, to: 910, sorting: 10, learning: 0, serving: 0 };
    const told = (inLoyalty: boolean) => tellSplit('mass', change, { inNeeds: false, inLoyalty });
    expect(told(true)).toContain('1.0 points because those who are less loyal have left');
    expect(told(false)).toContain('1.0 points because those likelier to leave have left');
  });
});

describe('axes', () => {
  test('are at first the two components that make most of misfits', () => {
    expect(firstAxes(OFFERING)).toEqual([0, 2]);
    expect(firstAxes(OFFERING.slice(0, 1))).toEqual([0, 'main 2']);
  });
  const [core, packaging, greeting] = OFFERING;
  const named = (component: string) => ({ component });
  test('chosen are found by name wherever the component stands', () => {
    expect(axesIn(OFFERING, [undefined, undefined])).toEqual([0, 2]);
    expect(axesIn(OFFERING, [named('packaging'), 'main 1'])).toEqual([1, 'main 1']);
    expect(axesIn([packaging, greeting, core], [named('packaging'), undefined])).toEqual([0, 1]);
    expect(OFFERING.map((_, d) => axesIn(OFFERING, [choiceOf(d, OFFERING), 'main 2'])[0])).toEqual([0, 1, 2]);
  });
  test('chosen that the offering does not have fall back on its own, each by itself', () => {
    expect(axesIn(OFFERING, [named('packaging'), named('fuel')])).toEqual([1, 2]);
    expect(axesIn(OFFERING, [named('fuel'), named('packaging')])).toEqual([0, 1]);
    expect(axesIn(OFFERING.slice(0, 1), ['main 1', named('greeting')])).toEqual([0, 'main 2']);
  });
  test('are never the same one twice', () => {
    const choices = [
      undefined,
      'main 1',
      'main 2',
      ...['core product', 'packaging', 'greeting', 'fuel'].map(named),
    ];
    for (const offering of [OFFERING, OFFERING.slice(0, 2), OFFERING.slice(0, 1)])
      for (const across of choices)
        for (const up of choices) {
          const [x, y] = axesIn(offering, [across, up] as ChosenAxes);
          expect(x).not.toBe(y);
        }
  });
  test('are every component and the two main ones', () => {
    expect(optionsOf(OFFERING).map(({ id }) => id)).toEqual([0, 1, 2, 'main 1', 'main 2']);
  });
  test('hold still while needs differ a little more, and grow in steps', () => {
    const two = [axis(0), axis(1, { unit: 0.5 })] as const;
    expect(reachOf(two, 0)).toEqual(reachOf(two, 1));
    expect(reachOf(two, 1.2)).toEqual(reachOf(two, 1.5));
    expect(reachOf(two, 1.6)[0]).toBeGreaterThan(reachOf(two, 1.5)[0]);
    expect(reachOf(two, 1)[0]).toBe(reachOf(two, 1)[1]);
  });
  test('say what they are made of', () => {
    const main = { ...axis(0), id: 'main 1', pulls: Float64Array.of(0.9, -0.5, 0.01), share: 0.62 } as const;
    expect(explainAxis(main, OFFERING, true)).toBe(
      'more core product, less packaging; 62% of the differences that count',
    );
    expect(explainAxis(main, OFFERING, false)).toBe('nothing differs along it');
    expect(explainAxis(axis(0), OFFERING, false)).toBe('nothing differs along it');
  });
});

test('a band goes along the upper line and back along the lower one', () => {
  const scales = { x: (at: number) => 10 * at, y: (value: number) => 100 - 100 * value };
  expect(bandPath([0.1, 0.2], [0.5, 0.6], [1, 2], scales)).toBe('M10,50L20,40L20,80L10,90Z');
  expect(bandPath([0.1], [0.5], [1], scales)).toBe('M9.5,50L10.5,50L10.5,90L9.5,90Z');
});

test('a horizon plays in seconds, and at first a year has passed', () => {
  expect(pace(20)).toBe(450);
  expect(pace(240)).toBe(60);
  expect(pace(2)).toBe(700);
  expect(firstMoment({ ...DEFAULTS, 'market.period': 'quarter', 'market.periods': 20 })).toBe(4);
  expect(firstMoment({ ...DEFAULTS, 'market.period': 'month', 'market.periods': 6 })).toBe(6);
});

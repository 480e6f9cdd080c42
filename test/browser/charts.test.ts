import '../../src/app/style/base.css';
import { mount, unmount, type ComponentProps } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import LineChart from '../../src/app/charts/LineChart.svelte';
import Spark from '../../src/app/charts/Spark.svelte';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { stateOf } from '../app/charts/state.svelte.ts';
import { BOOKSTORE, chartOf } from '../app/charts/samples.ts';

type Chart = ComponentProps<typeof LineChart>;

const WIDTHS = [300, 620, 1100];
const THEMES = ['light', 'dark'];

let host: HTMLElement;
let mounted: ReturnType<typeof mount>[] = [];

beforeEach(async () => {
  host = document.body.appendChild(document.createElement('main'));
  host.style.cssText = 'padding: 16px; display: grid; gap: 40px 48px; align-items: start';
  await Promise.all(
    ['400', '600'].flatMap((w) =>
      ['Source Sans 3', 'Source Serif 4'].map((f) => document.fonts.load(`${w} 16px "${f}"`)),
    ),
  );
});

afterEach(async () => {
  await Promise.all(mounted.map((chart) => unmount(chart)));
  mounted = [];
  host.remove();
  delete document.documentElement.dataset.theme;
  delete document.documentElement.dataset.mode;
});

async function show(charts: readonly Chart[], { width = 620, columns = 1, theme = 'light' } = {}) {
  document.documentElement.dataset.theme = theme;
  host.style.width = `${width * columns + (columns - 1) * 48 + 32}px`;
  host.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
  await page.viewport(Math.max(360, width * columns + 48 * columns), 720);
  for (const props of charts) mounted.push(mount(LineChart, { target: host, props }));
  await settled();
  return [...host.querySelectorAll('figure')];
}

async function settled() {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}

function boxes(figure: Element, selector: string) {
  return [...figure.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
}

function doOverlap(a: DOMRect, b: DOMRect) {
  return a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
}

function expectTidy(figure: Element) {
  const room = figure.getBoundingClientRect();
  const texts = [...figure.querySelectorAll('.frame span, .frame p, .label, h3, figcaption span')].filter(
    (element) => element.textContent?.trim(),
  );
  for (const text of texts) {
    const box = text.getBoundingClientRect();
    expect(box.left, text.textContent!).toBeGreaterThanOrEqual(room.left - 0.5);
    expect(box.right, text.textContent!).toBeLessThanOrEqual(room.right + 0.5);
    expect(box.bottom, text.textContent!).toBeLessThanOrEqual(room.bottom + 0.5);
  }
  texts.forEach((a, i) =>
    texts.slice(i + 1).forEach((b) => {
      const isOver = doOverlap(a.getBoundingClientRect(), b.getBoundingClientRect());
      expect(isOver && `${a.textContent} over ${b.textContent}`).toBe(false);
    }),
  );
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const tops = boxes(figure, '.label')
    .map(({ top }) => top)
    .sort((a, b) => a - b);
  tops.slice(1).forEach((top, i) => expect(top - tops[i]).toBeGreaterThanOrEqual((19 / 16) * size - 0.05));
  expect(figure.innerHTML).not.toMatch(/NaN|Infinity|undefined/);
}

const picture = (name: string) =>
  page.screenshot({ element: host, path: `../../test-results/charts/${name}.png` });

describe.each(THEMES)('%s', (theme) => {
  test.each(WIDTHS)('charts are tidy at %d px', async (width) => {
    const figures = await show(BOOKSTORE, { width, columns: width < 1000 ? 2 : 1, theme });
    figures.forEach(expectTidy);
    expect(figures[0].querySelectorAll('.label')).toHaveLength(4);
    await picture(`${theme}-${width}`);
  });
});

test('charts are tidy on a projector', async () => {
  document.documentElement.dataset.mode = 'projector';
  const figures = await show(BOOKSTORE, { width: 820, columns: 2 });
  figures.forEach(expectTidy);
  await picture('projector');
});

test('one line is brought out and the others stay readable', async () => {
  let selected: string | undefined;
  const figures = await show([
    { ...BOOKSTORE[0], selected: 'niche', onselect: (experience) => (selected = experience) },
  ]);
  expectTidy(figures[0]);
  await picture('selected');
  const [first] = figures[0].querySelectorAll<HTMLElement>('button.label.one-to-one');
  await userEvent.click(first);
  expect(selected).toBe('one-to-one');
  expect(figures[0].querySelector('path.niche.selected')).not.toBeNull();
});

describe('odd numbers', () => {
  const four = (make: (i: number, t: number) => number, periods: number) =>
    EXPERIENCE_IDS.map((_, i) => Array.from({ length: periods }, (_, t) => make(i, t)));

  test.each([
    ['no period', four(() => 0, 0)],
    ['one period', four((i) => i * 3, 1)],
    ['all equal', four(() => 42, 20)],
    ['all zero', four(() => 0, 20)],
    ['gaps', four((i, t) => ((i + t) % 5 === 0 ? NaN : t - 8), 20)],
    ['nothing to draw', four((_, t) => (t % 2 ? Infinity : NaN), 20)],
    ['all negative', four((i, t) => -i * 10 - t * 50, 20)],
    ['huge', four((i, t) => (i - 1) * 1e12 + t * 1e10, 20)],
    ['thousands', four((i, t) => (i - 1) * 12345 + t * 1000, 20)],
    ['tiny', four((i, t) => (i * t) / 1e5, 20)],
    ['240 periods', four((i, t) => i * 20 + Math.sqrt(t) * 5, 240)],
  ])('%s', async (name, values) => {
    for (const width of [300, 620]) {
      const figures = await show([chartOf({ title: name, unit: 'made up', quantity: 'money' }, values)], {
        width,
      });
      figures.slice(-1).forEach(expectTidy);
    }
    await picture(`odd-${name.replaceAll(' ', '-')}`);
  });
});

describe('reading', () => {
  test('with keys: arrows, Home, End and Escape', async () => {
    const [figure] = await show(BOOKSTORE.slice(1, 2));
    const slider = figure.querySelector<HTMLInputElement>('input')!;
    expect(slider.getAttribute('aria-label')).toBe('Loyalty: read a quarter');
    await userEvent.tab();
    expect(document.activeElement).toBe(slider);
    expect(slider.getAttribute('aria-valuetext')).toBe(
      'quarter 20: one-to-one 25%, targeted 11%, niche 7.5%, mass 5.3%',
    );
    await userEvent.keyboard('{ArrowLeft}');
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^quarter 19: /);
    await userEvent.keyboard('{Home}');
    await settled();
    expect(slider.getAttribute('aria-valuetext')).toBe(
      'today: mass 100%, niche 100%, targeted 100%, one-to-one 100%',
    );
    await userEvent.keyboard('{PageUp}{ArrowRight}');
    await settled();
    expect(figure.querySelector('.readout p')?.textContent).toBe('quarter 3');
    await picture('reading-keys');
    await userEvent.keyboard('{Escape}');
    expect(figure.querySelector('.readout')).toBeNull();
    await userEvent.keyboard('{End}');
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^quarter 20: /);
  });

  test.each([300, 620])('with a pointer, the readout stays in the figure at %d px', async (width) => {
    const [figure] = await show(BOOKSTORE.slice(0, 1), { width });
    const surface = figure.querySelector('.surface')!;
    const plot = surface.getBoundingClientRect();
    const room = figure.getBoundingClientRect();
    for (const [fx, fy] of [
      [0, 0],
      [0.5, 0.5],
      [0.98, 0.98],
      [0.45, 0.3],
    ]) {
      const [x, y] = [plot.left + fx * plot.width, plot.top + fy * plot.height];
      surface.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true }));
      await settled();
      const readout = figure.querySelector('.readout')!.getBoundingClientRect();
      expect(readout.left).toBeGreaterThanOrEqual(room.left - 0.5);
      expect(readout.right).toBeLessThanOrEqual(room.right + 0.5);
      expect(x > readout.left && x < readout.right && y > readout.top && y < readout.bottom).toBe(false);
    }
    expect(figure.querySelector('.readout p')?.textContent).toBe('quarter 9');
    expect(figure.querySelectorAll('.readout li')).toHaveLength(4);
    await picture(`reading-${width}`);
    surface.dispatchEvent(new PointerEvent('pointerleave'));
    await settled();
    expect(figure.querySelector('.readout')).toBeNull();
  });
});

test('the table says the same numbers, and is made only when opened', async () => {
  const [figure] = await show(BOOKSTORE.slice(1, 2));
  expect(figure.querySelector('table')).toBeNull();
  await userEvent.click(figure.querySelector('summary')!);
  await settled();
  const rows = [...figure.querySelectorAll('tr')].map((row) =>
    [...row.cells].map((cell) => cell.textContent),
  );
  expect(rows[0]).toEqual(['quarter', ...EXPERIENCE_IDS]);
  expect(rows[1]).toEqual(['today', '100%', '100%', '100%', '100%']);
  expect(rows.at(-1)).toEqual(['quarter 20', '5.3%', '7.5%', '11%', '25%']);
  expect(figure.querySelector('caption')?.textContent).toBe('Loyalty, share still customers');
  await picture('table');
});

test('the axis holds still while a slider is held, and settles afterwards', async () => {
  const props = stateOf(BOOKSTORE[0]);
  const [figure] = await show([props]);
  const numbers = () => [...figure.querySelectorAll('.tick')].map(({ textContent }) => textContent);
  expect(numbers().at(-1)).toBe('$200');
  const scaled = (factor: number) =>
    props.lines.map((line) => ({
      ...line,
      baseline: undefined,
      values: Array.from(line.values, (v) => v * factor),
    }));
  Object.assign(props, { isHeld: true, lines: scaled(0.2) });
  await settled();
  expect(numbers().at(-1)).toBe('$200');
  props.isHeld = false;
  await settled();
  expect(numbers().at(-1)).not.toBe('$200');
});

test('a spark is drawn without words', async () => {
  await show([]);
  host.style.width = '180px';
  for (const line of BOOKSTORE[0].lines)
    mounted.push(mount(Spark, { target: host, props: { ...line, domain: [-25, 200] as const } }));
  await settled();
  expect(host.querySelectorAll('svg[aria-hidden]')).toHaveLength(4);
  expect(host.innerHTML).not.toMatch(/NaN/);
  await picture('sparks');
});

import axe from 'axe-core';
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/app/style/base.css';
import { PARAMETERS, type ParameterId, type Parameters } from '../../src/vocabulary/parameters.ts';
import Bench from '../app/controls/Bench.svelte';

interface Setting {
  show: 'rail' | 'sheet' | readonly ParameterId[];
  width?: number;
  start?: Partial<Parameters>;
}

let mounted: object | undefined;
let log: string[] = [];

async function show({ show, width = 288, start }: Setting): Promise<HTMLElement> {
  log = [];
  mounted = mount(Bench, {
    target: document.body,
    props: { show, width, start, log: (entry: string) => log.push(entry) },
  });
  flushSync();
  await document.fonts.ready;
  return document.querySelector<HTMLElement>('.bench')!;
}

afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  delete document.documentElement.dataset.theme;
  await page.viewport(1280, 800);
});

const range = () => document.querySelector<HTMLInputElement>('input[type=range]')!;
const box = () => document.querySelector<HTMLInputElement>('input[inputmode=decimal]')!;
const word = (text: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find((each) => each.textContent!.trim() === text)!;
const said = () => range().getAttribute('aria-valuetext');

async function type(text: string, key = '{Enter}') {
  await userEvent.click(box());
  await userEvent.clear(box());
  await userEvent.type(box(), `${text}${key}`);
}

describe('a slider', () => {
  test('is dragged as one gesture, and the value follows', async () => {
    await show({ show: ['needs.variety'] });
    const { width, height } = range().getBoundingClientRect();
    await userEvent.dragAndDrop(range(), range(), {
      sourcePosition: { x: width * 0.64, y: height / 2 },
      targetPosition: { x: width * 0.85, y: height / 2 },
      steps: 5,
    });
    expect(log[0]).toBe('begin');
    expect(log.at(-1)).toBe('end');
    expect(log.filter((entry) => entry === 'begin')).toHaveLength(1);
    const values = log
      .filter((entry) => entry.startsWith('needs.variety'))
      .map((entry) => Number(entry.slice(14)));
    expect(values.length).toBeGreaterThan(2);
    expect(values.at(-1)).toBeGreaterThan(1.5);
    expect(said()).toContain('all different');
  });

  test('touches no other while it moves', async () => {
    const rail = await show({ show: 'rail' });
    const touched = new Set<Element | null>();
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) touched.add(target.parentElement!.closest('fieldset'));
    });
    observer.observe(rail, { subtree: true, attributes: true, childList: true, characterData: true });
    range().focus();
    await userEvent.keyboard('{ArrowRight}');
    observer.disconnect();
    expect(log.filter((entry) => entry.startsWith('needs.variety'))).toHaveLength(1);
    expect([...touched]).toEqual([range().closest('fieldset')]);
  });

  test('ends its gesture when it goes away in the middle of it', async () => {
    await show({ show: ['needs.variety'] });
    range().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await unmount(mounted!);
    mounted = undefined;
    expect(log).toEqual(['begin', 'end']);
  });

  test('ends its gesture when the pointer is taken away', async () => {
    await show({ show: ['needs.variety'] });
    range().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    window.dispatchEvent(new PointerEvent('pointercancel'));
    expect(log).toEqual(['begin', 'end']);
  });

  test('goes to a band when its word is tapped', async () => {
    await show({ show: ['needs.variety'] });
    await userEvent.click(word('similar'));
    expect(said()).toBe('0.4, similar');
    expect(word('similar').getAttribute('aria-current')).toBe('true');
    expect(document.activeElement).toBe(range());
    await userEvent.click(word('mixed'));
    expect(said()).toBe('1, mixed');
  });

  test('steps by keys, a tenth of the scale by pages, and to its ends', async () => {
    await show({ show: ['needs.variety'] });
    range().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(said()).toBe('1.05, mixed');
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
    expect(said()).toBe('0.95, mixed');
    await userEvent.keyboard('{PageUp}');
    expect(said()).toBe('1.3, all different');
    await userEvent.keyboard('{End}');
    expect(said()).toBe('3, all different');
    await userEvent.keyboard('{Home}');
    expect(said()).toBe('0, all the same');
    expect(log.filter((entry) => entry === 'begin')).toHaveLength(6);
    expect(log.filter((entry) => entry === 'end')).toHaveLength(6);
  });

  test('takes what is typed, with a comma too, and is reset', async () => {
    await show({ show: ['needs.variety'] });
    await type('1,3');
    expect(log).toEqual(['needs.variety 1.3']);
    expect(box().value).toBe('1.30');
    expect(document.body.textContent).toContain('Opened at 1.');
    await page.getByRole('button', { name: 'reset How different needs are to 1' }).click();
    expect(log.at(-1)).toBe('needs.variety reset');
    expect(box().value).toBe('1.00');
    expect(document.activeElement).toBe(range());
  });

  test('says what is wrong with what was typed, keeps it, and gives it up on Escape', async () => {
    await show({ show: ['needs.variety'] });
    await type('abc');
    expect(log).toEqual([]);
    expect(box().value).toBe('abc');
    expect(box().getAttribute('aria-invalid')).toBe('true');
    const message = document.getElementById(box().getAttribute('aria-describedby')!)!;
    expect(message.textContent).toBe('“abc” is not a number: between 0 and 3 (deviations of need).');
    await userEvent.keyboard('{Escape}');
    expect(box().value).toBe('1.00');
    expect(box().getAttribute('aria-invalid')).toBe(null);
  });

  test('reads percents, and keeps a value beyond the end of its scale', async () => {
    await show({ show: ['economics.grossMargin'] });
    await type('30 %');
    expect(log).toEqual(['economics.grossMargin 0.3']);
    expect(box().value).toBe('30%');
    await unmount(mounted!);
    await show({ show: ['economics.spend'] });
    await type('$2m', '{Tab}');
    expect(log).toEqual(['economics.spend 2000000']);
    expect(Number(range().value)).toBe(1);
    expect(box().value).toBe('$2,000,000');
  });

  test('names the parameter that bounds it', async () => {
    await show({ show: ['response.retentionPoor'] });
    await type('96%');
    expect(document.querySelector('[role=status]')!.textContent).toContain(
      '“96%” is above Retention at perfect fit, which is 95%',
    );
  });

  test('says why it cannot matter, and takes a number nevertheless', async () => {
    await show({ show: ['rival.strength'] });
    expect(range().disabled).toBe(true);
    expect(document.body.textContent).toContain('off: there is no rival — choose what a rival offers');
    await type('2');
    expect(log).toEqual(['rival.strength 2']);
  });
});

describe('a choice', () => {
  test('is made by pointer and by keys', async () => {
    await show({ show: ['needs.shape', 'needs.groups'] });
    await page.getByText('in groups', { exact: true }).click();
    expect(log).toEqual(['needs.shape groups']);
    await userEvent.keyboard('{ArrowRight}');
    expect(log.at(-1)).toBe('needs.shape concentrated');
    await page.getByRole('button', { name: 'reset Shape of needs to spread' }).click();
    expect(log.at(-1)).toBe('needs.shape reset');
  });
});

describe('the rail', () => {
  test('holds every control once', async () => {
    const bench = await show({ show: 'rail' });
    bench.querySelectorAll('details').forEach((each) => (each.open = true));
    await new Promise((done) => setTimeout(done, 50));
    expect(bench.querySelectorAll('input[type=range], [role=radiogroup]')).toHaveLength(PARAMETERS.length);
  });

  test('finds controls by what they do', async () => {
    const bench = await show({ show: 'rail' });
    await userEvent.type(page.getByRole('searchbox'), 'fireplace');
    expect(bench.textContent).toContain('found');
    expect(bench.textContent).toContain('Groups of needs');
    await userEvent.type(page.getByRole('searchbox'), ' xyz');
    expect(bench.textContent).toContain('Nothing called “fireplace xyz”');
    await userEvent.keyboard('{Escape}');
    expect(bench.textContent).toContain('What matters most');
  });

  test('says how many of a folded group were changed', async () => {
    const bench = await show({ show: 'rail', start: { 'needs.drift': 0.1, 'needs.groups': 3 } });
    expect(bench.querySelector('summary')!.textContent!.replace(/\s+/g, ' ')).toContain('2 changed of 6');
  });
});

describe('the sheet', () => {
  test('opens over the lower part of a phone and closes on Escape', async () => {
    await page.viewport(360, 740);
    const bench = await show({ show: 'sheet', width: 328 });
    const bar = page.getByRole('button', { name: /How different needs are/ });
    expect(bar.element().closest('.sheet')!.getBoundingClientRect().height).toBeCloseTo(64, 0);
    expect(bar.element().textContent).toContain('1.00 · mixed');
    await page.screenshot({ path: '../../test-results/controls/sheet-closed.png' });
    await bar.click();
    await new Promise((done) => setTimeout(done, 250));
    // the short verdict (44 px) and a chart (208 px) stay in sight, and so do the words of all three sliders
    const sheet = bench.querySelector('.sheet')!.getBoundingClientRect();
    expect(sheet.top).toBeGreaterThanOrEqual(44 + 208);
    const words = [...bench.querySelectorAll('.sheet .slider')].slice(0, 3);
    for (const each of words) expect(each.getBoundingClientRect().bottom).toBeLessThanOrEqual(sheet.bottom);
    await page.screenshot({ path: '../../test-results/controls/sheet-open.png' });
    await page.getByRole('button', { name: `All ${PARAMETERS.length} sliders` }).click();
    await page.screenshot({ path: '../../test-results/controls/sheet-all.png' });
    await userEvent.click(word('similar'));
    await userEvent.keyboard('{Escape}');
    expect(bench.querySelector('.bar')!.textContent).toContain('0.40 · similar');
    expect(document.activeElement).toBe(bench.querySelector('.bar'));
  });
});

describe.each(['light', 'dark'])('%s', (theme) => {
  test.each([264, 288, 340])('every control fits in %i px, can be tapped and passes axe', async (width) => {
    document.documentElement.dataset.theme = theme;
    const start = { 'needs.variety': 1.3, 'economics.spend': 29.6, 'customization.costScale': 1.3 };
    const bench = await show({ show: 'rail', width, start });
    bench.querySelectorAll('details').forEach((each) => (each.open = true));
    await new Promise((done) => setTimeout(done, 100));
    const wide = [...bench.querySelectorAll<HTMLElement>('button, p, label, h2, h3, dd')].filter(
      (each) =>
        !each.closest('.unseen') &&
        each.scrollWidth > each.clientWidth + 1 &&
        each.clientWidth > 0 &&
        getComputedStyle(each).display !== 'inline',
    );
    expect(wide.map((each) => each.textContent!.trim())).toEqual([]);
    const small = [
      ...bench.querySelectorAll<HTMLElement>(
        'button:not(:disabled), summary, label:has(input), input:not(.unseen)',
      ),
    ].filter((each) => {
      const { width: w, height: h } = each.getBoundingClientRect();
      return w < 24 || h < 24;
    });
    expect(small.map((each) => each.outerHTML.slice(0, 120))).toEqual([]);
    const { violations } = await axe.run(bench, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
    if (width !== 264) return;
    await page.viewport(width + 48, 780);
    for (let k = 0; k * 740 < document.documentElement.scrollHeight; k++) {
      window.scrollTo(0, k * 740);
      await page.screenshot({ path: `../../test-results/controls/rail-${theme}-${k}.png` });
    }
  });
});

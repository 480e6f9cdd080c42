import type { Page } from '@playwright/test';
import { TEXTS } from '../hostile/texts.ts';

/** Numbers from 0 to 1, the same in every run. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const KEYS = [
  ...['Tab', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'Backspace', 'Delete'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['Control+z', 'Control+z', 'Control+y', 'Control+Shift+z', 'Control+a'],
  ...['0', '1', '9', '-', '.', 'e', 'a', '?'],
];

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
  { width: 1920, height: 1080 },
];

/** What can be pressed or moved; choosing files and leaving the page are the system's. */
const THINGS =
  'a[href^="#"], button, summary, select, textarea, input:not([type=file]), [role=slider], [tabindex="0"], canvas, main svg';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
}

/** Brings one of the things in sight on the page, or in the dialog that is open, into view. */
function find(page: Page, only: string, share: number): Promise<Place | undefined> {
  return page.evaluate(
    ([selector, at]) => {
      const root = document.querySelector('dialog[open]') ?? document;
      const things = [...root.querySelectorAll(selector)].filter((each) => each.checkVisibility());
      const thing = things[Math.floor(at * things.length)];
      if (!thing) return undefined;
      thing.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = thing.getBoundingClientRect();
      const said = (thing.getAttribute('aria-label') ?? thing.textContent ?? '').trim().slice(0, 40);
      return { x, y, width, height, name: `${thing.localName} ${said || thing.id}`.replace(/\s+/g, ' ') };
    },
    [only, share] as const,
  );
}

/** One kind of step; says what it did. */
type Step = (page: Page, random: Random) => Promise<string>;

const within = ({ x, y, width, height }: Place, across: number, down: number) =>
  [x + width * across, y + height * down] as const;

const press: Step = async (page, random) => {
  const place = await find(page, THINGS, random());
  if (!place) return 'nothing to press';
  await page.mouse.click(...within(place, 0.2 + 0.6 * random(), 0.5));
  return `press ${place.name}`;
};

const type: Step = async (page, random) => {
  const place = await find(page, 'input[type=text], input:not([type]), textarea', random());
  if (!place) return 'nothing to type in';
  const texts = ['0', '0.37', '1e3', '-5', '99999', 'a lot', '', ...Object.values(TEXTS)];
  const text = texts[Math.floor(random() * texts.length)]!;
  await page.mouse.click(...within(place, 0.5, 0.5), { clickCount: 3 });
  await page.keyboard.insertText(text);
  if (random() < 0.7) await page.keyboard.press('Enter');
  return `type ${JSON.stringify(text.slice(0, 30))} into ${place.name}`;
};

const drag: Step = async (page, random) => {
  const place = await find(page, 'input[type=range], [role=slider], main svg, canvas', random());
  if (!place) return 'nothing to drag';
  const [from, to] = [random(), random()];
  await page.mouse.move(...within(place, from, 0.5));
  await page.mouse.down();
  await page.mouse.move(...within(place, to, random()), { steps: 2 + Math.floor(random() * 8) });
  await page.mouse.up();
  return `drag ${place.name} from ${from.toFixed(2)} to ${to.toFixed(2)}`;
};

const key: Step = async (page, random) => {
  const keys = KEYS[Math.floor(random() * KEYS.length)]!;
  const times = 1 + Math.floor(random() * 4);
  for (let k = 0; k < times; k++) await page.keyboard.press(keys);
  return `${times} times ${keys}`;
};

const poke: Step = async (page, random) => {
  const { width, height } = page.viewportSize()!;
  const [x, y] = [Math.floor(random() * width), Math.floor(random() * height)];
  await page.mouse.move(x, y, { steps: 3 });
  // not on what would leave the page or ask the system for a file
  const isHarmless = await page.evaluate(
    ([left, top]) =>
      !document.elementFromPoint(left, top)?.closest('a:not([href^="#"]), label:has([type=file])'),
    [x, y] as const,
  );
  if (isHarmless && random() < 0.5) await page.mouse.click(x, y);
  return `poke at ${x}, ${y}`;
};

const scroll: Step = async (page, random) => {
  const by = Math.round((random() - 0.4) * 2_000);
  await page.mouse.wheel(0, by);
  return `scroll by ${by}`;
};

const turn: Step = async (page, random) => {
  const place = await find(page, 'nav a[href^="#"]', random());
  if (!place) return 'no view to turn to';
  await page.mouse.click(...within(place, 0.5, 0.5));
  return `turn to ${place.name}`;
};

const resize: Step = async (page, random) => {
  const size = SIZES[Math.floor(random() * SIZES.length)]!;
  await page.setViewportSize(size);
  return `${size.width} pixels wide`;
};

const STEPS: readonly (readonly [weight: number, step: Step])[] = [
  [30, press],
  [22, drag],
  [18, key],
  [8, type],
  [8, poke],
  [6, scroll],
  [6, turn],
  [2, resize],
];
const TOTAL = STEPS.reduce((sum, [weight]) => sum + weight, 0);

/** Does something a visitor in a hurry might do; what it decides depends on the numbers alone. */
export function stepOnce(page: Page, random: Random): Promise<string> {
  let at = random() * TOTAL;
  for (const [weight, step] of STEPS) {
    if (at < weight) return step(page, random);
    at -= weight;
  }
  return key(page, random);
}

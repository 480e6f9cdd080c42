import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** A chance in [0, 1). */
export type Chance = () => number;

const KEYS = ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown'];

async function pickSlider(page: Page, chance: Chance): Promise<Locator> {
  const sliders = page.locator('aside input[type=range]:enabled:visible');
  const slider = sliders.nth(Math.floor(chance() * (await sliders.count())));
  await slider.scrollIntoViewIfNeeded();
  return slider;
}

/**
 * Milliseconds that a person holds a key, and for which the page is left alone after a move: told or asked anything
 * sooner, a browser paints late.
 */
const HELD = 80;

/** Milliseconds from when a pointer comes over a slider until it takes hold; at once, it waits for the hovering's frame. */
const ARRIVED = 80;

/** Presses a key on the slider that has the focus. */
async function press(page: Page, chance: Chance, settle: () => Promise<void>): Promise<void> {
  await page.keyboard.press(KEYS[Math.floor(chance() * KEYS.length)], { delay: HELD });
  await settle();
}

/** Takes hold of a slider and moves it to some places. */
async function drag(page: Page, slider: Locator, places: readonly number[], settle: () => Promise<void>) {
  const area = (await slider.boundingBox())!;
  const at = (share: number) => [area.x + area.width * share, area.y + area.height / 2] as const;
  await page.mouse.move(...at(places[0]));
  await pause(ARRIVED);
  await page.mouse.down();
  await settle();
  for (const place of places.slice(1)) {
    await page.mouse.move(...at(place));
    await settle();
  }
  await page.mouse.up();
}

/** Milliseconds of rest after a move: longer than WhileSeen's MOMENT and the PAUSE of what writes the address. */
const REST = 500;

/** Waits until the last move is answered and on screen, and nothing of it is left to do. */
export async function untilSettled(page: Page): Promise<void> {
  // the question runs in the page, and would delay what is measured
  await pause(HELD);
  await page.waitForFunction(() => window.probe.isSettled(), undefined, { timeout: 5_000 });
  await pause(REST);
}

/** Takes everything back: a horizon that was dragged far out is not in all that follows. */
async function takeBack(page: Page): Promise<void> {
  const undo = page.getByRole('button', { name: 'Undo' });
  await untilSettled(page);
  while (await undo.isEnabled()) await undo.click();
  await untilSettled(page);
}

/**
 * Moves of random sliders, dragged by mouse and by keys, half and half, each slider from the business as it was opened;
 * `settle` is waited for after every move.
 */
export async function makeMoves(
  page: Page,
  moves: number,
  chance: Chance,
  settle: () => Promise<void>,
): Promise<void> {
  const stretch = 10;
  for (let made = 0; made < moves; made += stretch) {
    const slider = await pickSlider(page, chance);
    const places = Array.from({ length: stretch / 2 }, () => 0.05 + 0.9 * chance());
    await drag(page, slider, places, settle);
    await slider.focus();
    await settle();
    for (let k = 0; k < stretch / 2; k++) await press(page, chance, settle);
    await takeBack(page);
  }
}

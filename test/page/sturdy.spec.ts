import { expect } from '@playwright/test';
import { box, frame, headline, NEEDS, overflow, settled, slider, test } from './page.ts';

/** The same moves in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

test('200 random moves leave no error and nothing out of place', async ({ page }) => {
  test.setTimeout(120_000);
  const before = await frame(page);
  const next = random(7);
  const names = [
    NEEDS,
    'How picky customers are',
    'What customizing costs',
    'What a contact reveals',
    'Contacts',
  ];
  const keys = ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End'];
  for (let move = 0; move < 200; move++) {
    const track = slider(page, names[Math.floor(next() * names.length)]!);
    // one that cannot matter now has no thumb; the others bring it back
    if (!(await track.isVisible())) continue;
    await track.focus();
    await track.press(keys[Math.floor(next() * keys.length)]!);
  }
  await settled(page);
  expect(await frame(page)).toBe(before);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'reset all' }).click();
  await settled(page);
  expect(await frame(page)).toBe(before);
});

test('the first change moves nothing up or down', async ({ page }) => {
  const tops = () =>
    page
      .locator('main, main .verdict, #four, main figure')
      .evaluateAll((elements) =>
        elements.map((each) => Math.round(each.getBoundingClientRect().top + scrollY)),
      );
  for (const width of [1440, 1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    const before = await tops();
    if (width < 760) await page.getByRole('button', { name: /^How different needs are/ }).click();
    await slider(page, NEEDS).press('ArrowRight');
    await settled(page);
    await expect(page.getByRole('button', { name: 'reset all' })).toBeVisible();
    expect(await tops(), `at ${width} pixels`).toEqual(before);
    await page.getByRole('button', { name: 'reset all' }).click();
    await settled(page);
  }
});

test('from 320 to 2560 pixels nothing sticks out', async ({ page }) => {
  for (const width of [2560, 1920, 1440, 1280, 1024, 900, 768, 600, 480, 360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await settled(page);
    expect(await overflow(page), `at ${width} pixels`).toBeLessThanOrEqual(0);
    await expect(headline(page)).toBeVisible();
  }
});

test('a run that fails says so and keeps the last good picture', async ({ page }) => {
  await page.addInitScript(() => {
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      override postMessage(question: { business?: { parameters: Record<string, number> } }): void {
        if (question.business?.parameters['niches.count'] === 7)
          this.dispatchEvent(new ErrorEvent('error', { message: 'boom' }));
        else super.postMessage(question);
      }
    };
  });
  await page.reload();
  await settled(page);
  const before = await headline(page).innerText();
  // other niches are designed by the worker
  const niches = box(page, 'Number of niches');
  await niches.fill('7');
  await niches.press('Enter');
  await expect(page.getByRole('alert')).toContainText('boom');
  expect(await headline(page).innerText()).toBe(before);
  await niches.fill('4');
  await niches.press('Enter');
  await box(page, NEEDS).fill('0.1');
  await box(page, NEEDS).press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(headline(page)).toContainText(/^Mass/);
});

test('what one value needs of another is kept: periods cannot fall below a launch delay unsaid', async ({
  page,
}) => {
  const horizon = box(page, 'Horizon');
  await horizon.fill('1');
  await horizon.press('Enter');
  await settled(page);
  const isRefused = (await horizon.getAttribute('aria-invalid')) === 'true';
  const isTold = (await page.getByRole('alert').count()) > 0;
  expect(isRefused || isTold).toBe(true);
  await horizon.press('Escape');
});

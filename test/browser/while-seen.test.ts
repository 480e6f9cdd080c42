import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import WhileSeen from '../../src/app/WhileSeen.svelte';
import { stateOf } from '../app/charts/state.svelte.ts';
import { echo } from './echo.svelte.ts';

let host: HTMLElement;
let shown: ReturnType<typeof mount>;
let props: { now: string; children: typeof echo };

const frames = async () => {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
};

function change(now: string): string | null {
  props.now = now;
  flushSync();
  return host.textContent;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  host = document.body.appendChild(document.createElement('main'));
  props = stateOf({ now: 'first', children: echo });
  shown = mount(WhileSeen<string>, { target: host, props });
});

afterEach(async () => {
  await unmount(shown);
  host.remove();
  scrollTo(0, 0);
  vi.useRealTimers();
});

test('what is in sight changes at once', async () => {
  await frames();
  expect(change('second')).toBe('second');
});

test('what is out of sight changes when nothing has changed for a moment, or when it is seen', async () => {
  host.style.marginTop = '300vh';
  await frames();
  expect(change('second')).toBe('first');
  expect(change('third')).toBe('first');
  expect(host.firstElementChild).toHaveProperty('ariaBusy', 'true');
  vi.runAllTimers();
  flushSync();
  expect(host.textContent).toBe('third');
  expect(host.firstElementChild).toHaveProperty('ariaBusy', 'false');
  expect(change('fourth')).toBe('third');
  host.scrollIntoView();
  await frames();
  expect(host.textContent).toBe('fourth');
});

test('what goes out of sight stays as it was last seen', async () => {
  await frames();
  change('second');
  host.style.marginTop = '300vh';
  await frames();
  expect(host.textContent).toBe('second');
  expect(change('third')).toBe('second');
});

test('what is printed is what is now', async () => {
  host.style.marginTop = '300vh';
  await frames();
  expect(change('second')).toBe('first');
  dispatchEvent(new Event('beforeprint'));
  expect(host.textContent).toBe('second');
});

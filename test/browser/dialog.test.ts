import { createRawSnippet, mount, unmount } from 'svelte';
import { expect, test, vi } from 'vitest';
import Dialog from '../../src/app/share/Dialog.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>Text</p>' }));
const told = () => new Promise((resolve) => setTimeout(resolve, 50));

function open() {
  const onclose = vi.fn();
  const dialog = mount(Dialog, { target: document.body, props: { title: 'Title', onclose, children } });
  return { dialog, onclose };
}

test('a dialog tells once that it is closed', async () => {
  const { dialog, onclose } = open();
  await expect.poll(() => document.querySelector('dialog')!.open).toBe(true);
  document.querySelector('dialog')!.close();
  await told();
  expect(onclose).toHaveBeenCalledOnce();
  await unmount(dialog);
});

test('one that has made room for another tells nothing', async () => {
  const { dialog, onclose } = open();
  await expect.poll(() => document.querySelector('dialog')!.open).toBe(true);
  document.querySelector('dialog')!.close();
  await unmount(dialog);
  await told();
  expect(onclose).not.toHaveBeenCalled();
});

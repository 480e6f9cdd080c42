import { mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import App from '../../src/app/App.svelte';

test('the app mounts into a document', async () => {
  const app = mount(App, { target: document.body });
  expect(document.querySelector('h1')?.textContent).toBe('Fourfold');
  await unmount(app);
});

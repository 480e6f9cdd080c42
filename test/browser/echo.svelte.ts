import { createRawSnippet } from 'svelte';

/** A paragraph with the text that is handed to it. */
export const echo = createRawSnippet<[string]>((text) => ({
  render: () => '<p></p>',
  setup(element) {
    $effect(() => {
      element.textContent = text();
    });
  },
}));

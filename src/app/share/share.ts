export { Desk } from './desk.svelte.ts';
export { default as Dialogs } from './Dialogs.svelte';

import { createContext } from 'svelte';
import type { Workbench } from '../../workbench.svelte.ts';

/** The workbench, for the pages of the view that need it. */
export const [workbenchHere, layOut] = createContext<Workbench>();

import { mount } from 'svelte';
import { connectWorker } from '../simulation/connect.ts';
import App from './App.svelte';
import { fetchShelf } from './businesses.ts';
import './style/base.css';

// a shelf that cannot be fetched now is asked for again when a business is picked
setTimeout(() => void fetchShelf().catch(() => undefined), 1000);

mount(App, { target: document.getElementById('app')!, props: { ask: connectWorker() } });

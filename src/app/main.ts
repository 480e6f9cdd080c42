import { mount } from 'svelte';
import { connectWorker } from '../simulation/connect.ts';
import { quicken } from '../simulation/quicken.ts';
import App from './App.svelte';
import { fetchShelf } from './businesses.ts';
import './style/base.css';

// a shelf that cannot be fetched now is asked for again when a business is picked
setTimeout(() => void fetchShelf().catch(() => undefined), 1000);

// the one file has no room for a second engine: its worker answers everything
const isOneFile = import.meta.env.MODE === 'single';
const fetchNear = () => import('../simulation/near.ts').then(({ createNear }) => createNear());
const ask = isOneFile ? connectWorker() : quicken(connectWorker(), fetchNear);

mount(App, { target: document.getElementById('app')!, props: { ask } });

import { readWorlds } from './reading.ts';

self.addEventListener('message', ({ data }) => self.postMessage(readWorlds(data)));

import { createService } from './service.ts';

const serve = createService((message, transfer = []) => self.postMessage(message, { transfer }));
self.addEventListener('message', ({ data }) => serve(data));

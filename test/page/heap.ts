import type { CDPSession, Page } from '@playwright/test';

/** Megabytes that live on after all garbage is collected. */
export interface Heap {
  readonly page: number;
  readonly workers: readonly number[];
  readonly nodes: number;
}

const MEGABYTE = 1_000_000;

type Send = (method: string) => Promise<Record<string, number>>;

async function collected(send: Send): Promise<number> {
  await send('HeapProfiler.enable');
  // what is collected may hold what is collected next
  for (let k = 0; k < 3; k++) await send('HeapProfiler.collectGarbage');
  const { usedSize } = await send('Runtime.getHeapUsage');
  await send('HeapProfiler.disable');
  return usedSize! / MEGABYTE;
}

/** Speaks with each worker of a page, through the page's own line (Chrome DevTools Protocol, domain Target). */
async function workersOf(line: CDPSession): Promise<Send[]> {
  const sessions: string[] = [];
  const waiting = new Map<string, (result: Record<string, number>) => void>();
  let asked = 0;
  line.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') sessions.push(sessionId);
  });
  line.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result = {} } = JSON.parse(message) as { id?: number; result?: Record<string, number> };
    waiting.get(`${sessionId} ${id}`)?.(result);
  });
  await line.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return sessions.map(
    (sessionId) => (method) =>
      new Promise((resolve) => {
        const id = ++asked;
        waiting.set(`${sessionId} ${id}`, resolve);
        void line.send('Target.sendMessageToTarget', {
          sessionId,
          message: JSON.stringify({ id, method, params: {} }),
        });
      }),
  );
}

/** What a page and its workers hold. */
export async function heapOf(page: Page): Promise<Heap> {
  const line = await page.context().newCDPSession(page);
  const send = ((method: never) => line.send(method)) as unknown as Send;
  const workers: number[] = [];
  for (const worker of await workersOf(line)) workers.push(await collected(worker));
  const own = await collected(send);
  const { nodes } = await line.send('Memory.getDOMCounters');
  await line.detach();
  return { page: own, workers, nodes };
}

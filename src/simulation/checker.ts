import { recompute } from '../analysis/recompute/recompute.ts';
import { createEngine } from '../engine/engine.ts';
import type { Recipe } from '../published/row.ts';

self.addEventListener('message', ({ data }: MessageEvent<readonly Recipe[]>) => {
  const engine = createEngine();
  for (const recipe of data) self.postMessage(recompute(engine, recipe));
});

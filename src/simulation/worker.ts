import { createEngine } from '../engine/engine.ts';
import type { Answer, Question } from './messages.ts';
import { takePicture } from './picture.ts';

const engine = createEngine();

function answer({ id, business }: Question): Answer {
  try {
    return { id, picture: takePicture(engine, business) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => self.postMessage(answer(data)));

export { MODEL_VERSION } from '../engine/version.ts';

/** Written by `npm run track-record`. */
export const STORED_SEED = 'track record';
export const STORED_TRIALS = '';

/** The version of the model: raised whenever the same scenario would give other digits. */
export const MODEL_VERSION = 1;

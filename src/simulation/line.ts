/** The side of a worker that is spoken to; a worker of the browser is one as it stands. */
export type Line = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Opens a line to a new worker. */
export type Connect = () => Line;

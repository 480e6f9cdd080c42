/** A change of a slider in milliseconds. */
export interface Latency {
  /** By a key, of which the page is told at once; of a pointer's moves browsers tell when a frame begins. */
  readonly isKey: boolean;
  /** From when the page is told of it to charts changed in the document. */
  readonly changed: number;
  /** From then to their being on screen. */
  readonly painted: number;
}

/** What the page under test did since the last look. */
export interface Seen {
  readonly latencies: readonly Latency[];
  /** Lengths of tasks over 50 ms. */
  readonly longTasks: readonly number[];
  /** Most runs asked of a worker and not yet answered. */
  readonly mostAsked: number;
}

export interface Probe {
  /** Whether no change of a slider waits for its answer. */
  isSettled(): boolean;
  /** Gives what was seen and forgets it. */
  take(): Seen;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Watches a page from inside, without any code of the page's own. Runs in the page before its scripts. */
export function installProbe(): void {
  let latencies: Latency[] = [];
  let longTasks: number[] = [];
  let mostAsked = 0;
  /** When sliders were changed whose charts are not yet drawn; a question answers all that was changed before it. */
  let waiting: number[] = [];
  /** When something was last done to a slider, if nothing was done elsewhere since. */
  let lastEvent: number | undefined;
  /** When the page was told of an event and whether of a key, by when that happened. */
  const told = new Map<number, { at: number; isKey: boolean }>();
  let answered = 0;
  const asked = new Map<unknown, number>();

  const note = ({ timeStamp, type, target }: Event) => {
    const isSlider = (target as Element).closest('aside');
    lastEvent = isSlider ? timeStamp : undefined;
    if (isSlider) told.set(timeStamp, { at: performance.now(), isKey: type === 'keydown' });
  };
  for (const kind of ['input', 'keydown', 'pointerdown']) document.addEventListener(kind, note, true);
  new MutationObserver((changes) => {
    const isSlider = changes.some(({ target }) => (target as Element).closest('aside'));
    if (!isSlider || lastEvent === undefined || waiting.at(-1) === lastEvent) return;
    waiting.push(lastEvent);
    letGo();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['aria-valuetext'] });

  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(undefined);
    });
  /** Everything asked of a worker until then, or nothing had to be asked: the page had the answer. */
  const isAnswered = (event: number) => event <= answered || asked.size === 0;
  /** Changes answered by now that are still waiting after the next paint have changed no chart. */
  const letGo = () => {
    const done = waiting.filter(isAnswered);
    afterPaint(() => (waiting = waiting.filter((event) => !done.includes(event))));
  };
  const answer = (id: unknown) => {
    const until = asked.get(id);
    if (until === undefined) return;
    asked.delete(id);
    answered = until;
    letGo();
  };
  new MutationObserver((changes) => {
    const isChart = changes.some(
      ({ target }) => target instanceof SVGPathElement && target.closest('figure, [data-chart]'),
    );
    if (!isChart) return;
    const drawn = waiting.filter(isAnswered);
    waiting = waiting.filter((event) => !isAnswered(event));
    const changed = performance.now();
    afterPaint(() => {
      const painted = performance.now();
      for (const event of drawn) {
        const start = told.get(event);
        if (!start) continue;
        const { at, isKey } = start;
        latencies.push({ isKey, changed: changed - at, painted: painted - at });
      }
    });
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['d'] });

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask' });

  const PlainWorker = window.Worker;
  window.Worker = class extends PlainWorker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        if (!('progress' in data)) answer(data.id);
      });
    }
    override postMessage(
      message: { id?: unknown; business?: unknown; withdrawn?: unknown },
      ...rest: never[]
    ): void {
      if ('business' in message) asked.set(message.id, performance.now());
      else if ('withdrawn' in message) asked.delete(message.withdrawn);
      mostAsked = Math.max(mostAsked, asked.size);
      super.postMessage(message, ...rest);
    }
  };

  window.probe = {
    isSettled: () => asked.size === 0 && waiting.length === 0,
    take: () => {
      const seen = { latencies, longTasks, mostAsked };
      [latencies, longTasks, mostAsked, waiting] = [[], [], 0, []];
      return seen;
    },
  };
}

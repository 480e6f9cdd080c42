/** What the page under test did since the last look. Milliseconds. */
export interface Seen {
  /** From a change of a slider to charts changed in the document, and to their being on screen. */
  readonly latencies: readonly { readonly changed: number; readonly painted: number }[];
  /** Lengths of tasks over 50 ms. */
  readonly longTasks: readonly number[];
  /** Most questions the workers had not yet answered. */
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
  let latencies: { changed: number; painted: number }[] = [];
  let longTasks: number[] = [];
  let mostAsked = 0;
  /** When sliders were changed whose charts are not yet drawn; a question answers all that was changed before it. */
  let waiting: number[] = [];
  let lastEvent = 0;
  let answered = 0;
  const asked = new Map<unknown, number>();

  const note = ({ timeStamp }: Event) => (lastEvent = timeStamp);
  for (const kind of ['input', 'keydown', 'pointerdown']) document.addEventListener(kind, note, true);
  new MutationObserver((changes) => {
    const isSlider = changes.some(({ target }) => (target as Element).closest('aside'));
    if (isSlider && waiting.at(-1) !== lastEvent) waiting.push(lastEvent);
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['aria-valuetext'] });

  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(undefined);
    });
  const answer = (id: unknown) => {
    const until = asked.get(id) ?? answered;
    asked.delete(id);
    answered = until;
    // what is then still waiting has changed no chart
    afterPaint(() => (waiting = waiting.filter((event) => event > until)));
  };
  new MutationObserver((changes) => {
    const isChart = changes.some(
      ({ target }) => target instanceof SVGPathElement && target.closest('figure'),
    );
    if (!isChart) return;
    const drawn = waiting.filter((event) => event <= answered);
    waiting = waiting.filter((event) => event > answered);
    const changed = performance.now();
    afterPaint(() => {
      const painted = performance.now();
      for (const event of drawn) latencies.push({ changed: changed - event, painted: painted - event });
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
    override postMessage(message: { id?: unknown; withdrawn?: unknown }, ...rest: never[]): void {
      if ('id' in message) asked.set(message.id, performance.now());
      else asked.delete(message.withdrawn);
      mostAsked = Math.max(mostAsked, asked.size);
      super.postMessage(message, ...rest);
    }
  };

  window.probe = {
    isSettled: () => asked.size === 0 && waiting.every((event) => event <= answered),
    take: () => {
      const seen = { latencies, longTasks, mostAsked };
      [latencies, longTasks, mostAsked, waiting] = [[], [], 0, []];
      return seen;
    },
  };
}

/** What becomes of questions. */
export interface Outlets<Question, Answer> {
  answered(answer: Answer, question: Question): void;
  failed(reason: Error, question: Question): void;
}

/**
 * Keeps one question under way and lets only the newest wait: a slider may ask faster than answers come, and they
 * still come in order, each to its own question. An answer that is given at once is passed on at once.
 */
export function latest<Question, Answer>(
  ask: (question: Question) => Promise<Answer> | Answer,
  { answered, failed }: Outlets<Question, Answer>,
): (question: Question) => void {
  let isBusy = false;
  let next: { question: Question } | undefined;

  async function work(): Promise<void> {
    isBusy = true;
    while (next) {
      const { question } = next;
      next = undefined;
      let answer: Answer;
      try {
        const given = ask(question);
        // awaiting what is there would put it off
        answer = given instanceof Promise ? await given : given;
      } catch (reason) {
        failed(reason instanceof Error ? reason : new Error(String(reason)), question);
        continue;
      }
      answered(answer, question);
    }
    isBusy = false;
  }

  return (question) => {
    next = { question };
    if (!isBusy) void work();
  };
}

/** What becomes of questions. */
export interface Outlets<Question, Answer> {
  answered(answer: Answer, question: Question): void;
  failed(reason: Error, question: Question): void;
}

/**
 * Keeps one question under way and lets only the newest wait: a slider may ask faster than answers come, and they
 * still come in order, each to its own question.
 */
export function latest<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  { answered, failed }: Outlets<Question, Answer>,
): (question: Question) => void {
  let isBusy = false;
  let next: { question: Question } | undefined;

  async function settle(question: Question): Promise<void> {
    let answer: Answer;
    try {
      answer = await ask(question);
    } catch (reason) {
      failed(reason instanceof Error ? reason : new Error(String(reason)), question);
      return;
    }
    answered(answer, question);
  }

  async function work(): Promise<void> {
    isBusy = true;
    while (next) {
      const { question } = next;
      next = undefined;
      await settle(question);
    }
    isBusy = false;
  }

  return (question) => {
    next = { question };
    if (!isBusy) void work();
  };
}

// Runs steps side by side, as many as allowed at a time, each once those it comes after have ended.

/**
 * Steps are taken in their order; one that cannot begin yet lets the next go first. What a step comes after and is not
 * among the steps is taken for done.
 *
 * @param steps   `[{ name, after: ['name', …] }]`
 * @param atOnce  how many at a time
 * @param run     does a step; its answers are returned in the order of the steps
 */
export async function inOrder(steps, atOnce, run) {
  const waiting = [...steps];
  const unfinished = new Set(steps.map(({ name }) => name));
  const running = new Set();
  const answers = new Map();

  while (unfinished.size > 0) {
    while (running.size < atOnce) {
      const ready = waiting.findIndex(({ after = [] }) => !after.some((name) => unfinished.has(name)));
      if (ready < 0) break;
      const [step] = waiting.splice(ready, 1);
      const ended = run(step).then((answer) => {
        answers.set(step, answer);
        unfinished.delete(step.name);
        running.delete(ended);
      });
      running.add(ended);
    }
    if (running.size === 0) throw new Error(`these wait for each other: ${[...unfinished].join(', ')}`);
    await Promise.race(running);
  }
  return steps.map((step) => answers.get(step));
}

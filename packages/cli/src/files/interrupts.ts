import { constants } from 'node:os';

type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

const signals: readonly Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const tasks = new Set<() => void>();

/**
 * Runs `task` when somebody ends this process early (Ctrl-C, a job that is stopped). It has to be synchronous: the
 * process ends right after it.
 * @returns What calls it off.
 */
export function onInterrupt(task: () => void): () => void {
  tasks.add(task);
  return () => void tasks.delete(task);
}

/** From here on an early end tidies up first and exits as a shell would say it: 130 for SIGINT, 143 for SIGTERM. */
export function watchInterrupts(): void {
  for (const signal of signals) {
    process.once(signal, () => {
      for (const task of [...tasks].reverse()) task();
      process.exit(128 + constants.signals[signal]);
    });
  }
}

/** Lets signals and timers have their turn between two pieces of long work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

import cliProgress from 'cli-progress';
import { onInterrupt } from '../files/interrupts.js';
import type { Terminal } from './terminal.js';

/** Tells how far a long job is. */
export interface Progress {
  /** @param job - Key of the words for what is being done. */
  update(job: string, done: number, total: number): void;
  stop(): void;
}

const patienceMs = 300; // what ends sooner needs no bar

/** A bar on standard error; nothing where that is no terminal, so that logs and pipes stay clean. */
export function progressBar(terminal: Terminal): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new cliProgress.SingleBar({
    format: '{job}  {bar}  {percentage}%  {value}/{total}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false, // the interrupts below do that, with the exit code a shell expects
    stream: process.stderr,
  });
  const shownFrom = Date.now() + patienceMs;
  const stop = (): void => bar.stop();
  const leave = onInterrupt(stop);
  return {
    update(job, done, total) {
      if (Date.now() < shownFrom) return;
      if (!bar.isActive) bar.start(total, done, { job: terminal.say(job) });
      if (bar.getTotal() !== total) bar.setTotal(total);
      bar.update(done, { job: terminal.say(job) });
    },
    stop() {
      leave();
      stop();
    },
  };
}

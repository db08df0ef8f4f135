// Who computed, and for how long.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { performance } from 'node:perf_hooks';

/** The kernel counts the time of a process in hundredths of a second. */
const TICK_MS = 10;

/**
 * Begins to count. What it gives tells, as cores kept busy since then: `gateway`, this process as `sender`, and
 * `others`: a database that is a process of its own, and whatever else runs here.
 *
 * @param {number} pid of the gateway
 */
export function countCpu(pid) {
  const begun = performance.now();
  const [own, theirs, all] = [process.cpuUsage(), millisecondsOf(pid), busyMilliseconds()];
  return () => {
    const passed = performance.now() - begun;
    const { user, system } = process.cpuUsage(own);
    const sender = (user + system) / 1000 / passed;
    const gateway = (millisecondsOf(pid) - theirs) / passed;
    const everybody = (busyMilliseconds() - all) / passed;
    return { gateway, sender, others: Math.max(0, everybody - gateway - sender) };
  };
}

/** proc(5): behind the name of the program, in parentheses, the 12th and 13th words are its time in user and kernel mode. */
function millisecondsOf(pid) {
  const words = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(words[11]) + Number(words[12])) * TICK_MS;
}

const busyMilliseconds = () =>
  os.cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0);

import { runCli } from '../../../packages/cli/src/testing/run-cli.ts';

/**
 * Runs `tongban gateway check`, as a program reads it: how it ended, all sentences, and those that do not hold.
 *
 * @param {string} url
 * @param {{ args?: readonly string[], env?: Record<string, string> }} [options]
 */
export async function checking(url, { args = [], env = {} } = {}) {
  const { ended, stdout } = await runCli(['gateway', 'check', url, '--json', ...args], { env });
  const { sentences, ...sum } = JSON.parse(stdout);
  return { ended, stdout, ...sum, sentences, failures: sentences.filter(({ ok }) => !ok) };
}

// What a command was called with; --help and what it does not know end it with its usage, not with a stack trace.
import { parseArgs } from 'node:util';

/**
 * `{ values, positionals }`. `--help` prints the usage and ends with 0; what is not known says so and ends with 2.
 *
 * @param {string} usage
 * @param {import('node:util').ParseArgsConfig} config without `help`
 */
export function readCommandLine(usage, config) {
  try {
    const called = parseArgs({
      ...config,
      options: { ...config.options, help: { type: 'boolean', short: 'h' } },
    });
    if (!called.values.help) return called;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    if (!String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
    return endWrongly(error.message.split('. ')[0], usage);
  }
}

/** A port as a number; one that is none ends the command. */
export function readPort(text, usage) {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65536) return port;
  return endWrongly(`--port ${text} is no port: 0 to 65535`, usage);
}

/** Says what is wrong with a call, and how it goes; ends with 2. */
export function endWrongly(reason, usage) {
  console.error(`${reason}\n\n${usage}`);
  return process.exit(2);
}

import { watchInterrupts } from './files/interrupts.js';
import { run } from './run.js';
import { thisTerminal } from './terminal/terminal.js';

watchInterrupts();
// `tongban … | head` ends the reader first; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? process.exitCode : 2);
});

const args = process.argv.slice(2);
process.exitCode = await run(args, thisTerminal(args, process.env));

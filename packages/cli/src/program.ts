import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { CheckOptions } from './check/check-command.js';
import type { FormsBuildOptions } from './forms/forms-build-command.js';
import type { GatewayCheckOptions } from './gateway/gateway-check-command.js';
import type { ImportCommandOptions } from './import/import-command.js';
import type { Terminal } from './terminal/terminal.js';
import { displayWidth } from './terminal/width.js';

const defaultRows = 50;

/**
 * The command line. Each command is loaded when it is called, so that `--help` answers at once.
 * @param done - Hears the exit code of the command that ran.
 */
export function createProgram(terminal: Terminal, done: (exitCode: number) => void): Command {
  const program = inLanguage(new Command('tongban'), terminal)
    .description(terminal.say('help.program'))
    .version(version(), '-V, --version', terminal.say('help.version'))
    .addOption(languageOption(terminal))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined }); // told by whoever runs the program, in their language
  addImport(program, terminal, done);
  addCheck(program, terminal, done);
  addForms(program, terminal, done);
  addGateway(program, terminal, done);
  return program.addHelpText('after', `\n${terminal.say('help.exit')}`);
}

function addImport(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  const say = (key: string): string => terminal.say(`help.${key}`);
  inLanguage(program.command('import'), terminal)
    .description(say('import'))
    .argument('<FILE...>', say('importFiles'))
    .option('--from <NAME>', say('from'))
    .requiredOption('-o, --output <FILE>', say('output'))
    .option('--publisher <NAME>', say('publisher'))
    .option('--title <TEXT>', say('title'))
    .option('--report <FILE>', say('report'))
    .option('--fields', say('fields'))
    .option('--json', say('json'))
    .addOption(rowsOption(terminal))
    .option('--plugin <MODULE>', say('plugin'), collect, [])
    .addOption(languageOption(terminal))
    .action(async (files: string[], options: ImportCommandOptions) => {
      const { importCommand } = await import('./import/import-command.js');
      done(await importCommand(files, options, terminal));
    });
}

function addCheck(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  const say = (key: string): string => terminal.say(`help.${key}`);
  inLanguage(program.command('check'), terminal)
    .description(say('check'))
    .argument('<FILE...>', say('checkFiles'))
    .option('--strict', say('strict'))
    .option('--json', say('json'))
    .addOption(rowsOption(terminal))
    .addOption(languageOption(terminal))
    .action(async (files: string[], options: CheckOptions) => {
      const { checkCommand } = await import('./check/check-command.js');
      done(await checkCommand(files, options, terminal));
    });
}

function addForms(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  const say = (key: string): string => terminal.say(`help.${key}`);
  const forms = inLanguage(program.command('forms'), terminal).description(say('forms')).helpCommand(false);
  inLanguage(forms.command('build'), terminal)
    .description(say('formsBuild'))
    .argument('<FILE...>', say('formsFiles'))
    .requiredOption('-o, --out <FOLDER>', say('formsOut'))
    .addOption(languageOption(terminal))
    .action(async (files: string[], options: FormsBuildOptions) => {
      const { formsBuildCommand } = await import('./forms/forms-build-command.js');
      done(await formsBuildCommand(files, options, terminal));
    });
}

function addGateway(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  const say = (key: string): string => terminal.say(`help.${key}`);
  const gateway = inLanguage(program.command('gateway'), terminal)
    .description(say('gateway'))
    .helpCommand(false);
  inLanguage(gateway.command('check'), terminal)
    .description(say('gatewayCheck'))
    .argument('<URL>', say('gatewayUrl'))
    .option('--trial <FILE>', say('trial'))
    .option('--only <AREAS>', say('onlyAreas'))
    .option('--header <HEADER>', say('header'), collect, [])
    .option('--json', say('json'))
    .addOption(languageOption(terminal))
    .action(async (url: string, options: GatewayCheckOptions) => {
      const { gatewayCheckCommand } = await import('./gateway/gateway-check-command.js');
      done(await gatewayCheckCommand(url, options, terminal));
    });
}

/** Commander's own words in the terminal's language, its columns as wide as they look. */
function inLanguage(command: Command, terminal: Terminal): Command {
  const placeholders = (usage: string): string =>
    usage.replace(/\[(?:options|command)\]/g, (word) => terminal.say(`help.${word}`));
  return command.helpOption('-h, --help', terminal.say('help.help')).configureHelp({
    displayWidth,
    styleTitle: (title) => terminal.bold(terminal.say(`help.${title}`)),
    commandUsage: (called) => placeholders(`${fullName(called)} ${called.usage()}`),
    subcommandTerm: (called) => placeholders(`${called.name()} ${called.usage()}`),
    optionDescription: ({ description, defaultValue }) =>
      typeof defaultValue === 'number'
        ? `${description} [${terminal.say('help.default')} ${defaultValue}]`
        : description,
  });
}

/** `tongban forms build`. */
function fullName(called: Command): string {
  return called.parent ? `${fullName(called.parent)} ${called.name()}` : called.name();
}

function rowsOption(terminal: Terminal): Option {
  return new Option('--rows <NUMBER>', terminal.say('help.rows')).default(defaultRows).argParser((text) => {
    if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('');
    return Number(text);
  });
}

/** Read from the raw arguments long before; declared so that it is allowed, and shown in the help. */
function languageOption(terminal: Terminal): Option {
  return new Option('--lang <LANG>', terminal.say('help.lang')).choices(['zh', 'en']);
}

function collect(value: string, values: readonly string[]): readonly string[] {
  return [...values, value];
}

function version(): string {
  const file = new URL('../package.json', import.meta.url); // the same step up from src and from dist
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

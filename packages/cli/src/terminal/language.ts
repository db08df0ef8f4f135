/** A language the command speaks. */
export type Language = 'zh' | 'en';

/**
 * The language to speak: `--lang` where it is given, else that of the environment, by the order POSIX gives
 * (`LC_ALL`, `LC_MESSAGES`, `LANG`): Chinese where it starts with `zh`, English otherwise.
 *
 * Looks at the raw arguments, since the help is worded before they are parsed.
 */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const wanted = optionIn(args, '--lang') ?? (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '');
  return wanted.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function optionIn(args: readonly string[], name: string): string | undefined {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const found = args[at];
  return found === name ? args[at + 1] : found?.slice(name.length + 1);
}

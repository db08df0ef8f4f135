import type { Messages } from '@tongban/core/i18n';

type Tables = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Tables of words by system and code as messages: `code.<system>.<code>`. */
export function codeWords(tables: Tables): Messages {
  // Loops, since an old engine on a page that froze its prototypes has no `flatMap` and gets none.
  const messages: Record<string, string> = {};
  for (const [system, words] of Object.entries(tables)) {
    for (const [code, text] of Object.entries(words)) messages[`code.${system}.${code}`] = text;
  }
  return messages;
}

import type { Messages } from '@tongban/core/i18n';

type Tables = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Tables of words by system and code as messages: `code.<system>.<code>`. */
export function codeWords(tables: Tables): Messages {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([system, words]) =>
      Object.entries(words).map(([code, text]) => [`code.${system}.${code}`, text]),
    ),
  );
}

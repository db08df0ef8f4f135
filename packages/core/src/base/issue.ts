/** Something that is wrong with data, said so that a program can branch on it and a page can word it. */
export interface Issue {
  /** JSON pointer (RFC 6901) to the place; the empty string is the whole document. */
  readonly pointer: string;
  /** Stable code, for example `required`. Never shown. */
  readonly code: string;
  /** What the message needs. Never personal data. */
  readonly params: Readonly<Record<string, string | number | boolean>>;
}

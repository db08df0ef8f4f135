/** Listens to what is warned on the console until undone; the warnings do not reach the console. */
export function hearWarnings(): { readonly said: string[]; stop(): void } {
  const warn = console.warn;
  const said: string[] = [];
  console.warn = (...words: unknown[]) => void said.push(String(words[0]));
  return { said, stop: () => void (console.warn = warn) };
}

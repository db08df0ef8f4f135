/** Whether the text carries markup or entities, and so needs the sanitiser. */
export function hasMarkup(text: string): boolean {
  return /<[a-z!/]|&(#\d+|#x[\da-f]+|[a-z]\w*);/i.test(text);
}

/** The text without its tags: what stands in until, or where, markup cannot be shown. Not safe as HTML. */
export function plainText(text: string): string {
  return (
    text
      // A tag starts with a letter, as in HTML: `<18周岁` is none. It ends before the next one at the latest, since
      // looking for its end again and again takes minutes where there is none.
      .replace(/<(br|\/p|\/li|\/tr|\/h\d)\b[^<>]*>/gi, '\n')
      .replace(/<[a-z!/][^<>]*>/gi, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}

/** The address when it is one a page may link to (http, https), else `undefined`. */
export function safeUrl(address: string | undefined): string | undefined {
  return address && /^https?:\/\/[^\s<>"]+$/i.test(address) ? address : undefined;
}

/** What `tel:` needs of a phone number as people write it: digits, and an extension after a comma. */
export function telUrl(phone: string): string | undefined {
  const [, number, extension] = /^([+()\d\s—–-]+?)(?:(?:转|ext\.?|x)\s*(\d+))?$/i.exec(phone.trim()) ?? [];
  const digits = number?.replace(/[^+\d]/g, '');
  return digits && digits.length >= 3 ? `tel:${digits}${extension ? `,${extension}` : ''}` : undefined;
}

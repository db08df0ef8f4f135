/** So many characters a name has at most before its ending. */
const MOST = 40;

/** What Windows keeps for its devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Name for the file of a signature, one that every file system takes: `申请人签名.png`.
 *
 * @param title - Of the field.
 * @param otherwise - Stands in where nothing of the title is left: `签名`.
 */
export function signatureName(title: string, otherwise: string): string {
  const name = [...title]
    .map((each) => (isHarmless(each) ? each : ' '))
    .slice(0, MOST)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.:：]+$/g, '');
  return `${name && !reserved.test(name) ? name : otherwise}.png`;
}

/** Neither a separator of paths, nor a wildcard, nor what cannot be seen: control characters, and those that turn the direction of text. */
const isHarmless = (each: string): boolean =>
  each > '\u001f' && !/[\\/:*?"<>|\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.test(each);

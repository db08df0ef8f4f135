/** How a text lost its charset on the way. */
export type Garbling = 'replacement' | 'utf8-as-gbk' | 'gbk-as-latin1' | 'utf8-as-latin1';

/**
 * Tells whether a text was decoded with the wrong charset: it holds U+FFFD or what became of it (锟斤拷), or it
 * turns into Chinese when its bytes are taken back and read the other way.
 */
export function findGarbling(text: string): Garbling | undefined {
  if (/\ufffd|锟斤拷|锟\?/.test(text)) return 'replacement';
  if (!/[\u0080-\uffff]/.test(text)) return undefined;
  if (/[\u0080-\u00ff]{2}/.test(text)) return garbledLatin(text);
  // What the UTF-8 of “ 。 ， 一 becomes when read as GBK; these characters hardly occur otherwise.
  if (/[鈥銆锛]|涓€/.test(text)) return 'utf8-as-gbk';
  return garbledGbk(text) ? 'utf8-as-gbk' : undefined;
}

/** At least two Chinese characters and nothing that is not text. */
const chinese = /^[\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]*$/;

function readsAsChinese(bytes: Uint8Array, charset: string): boolean {
  try {
    // A stream may end within a character: the last byte is often lost on the way.
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
    return chinese.test(text) && /[\u4e00-\u9fff]{2}/.test(text);
  } catch {
    return false;
  }
}

// What Windows-1252 shows for 0x80–0x9f; `\0` where it shows nothing.
const windows1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

function garbledLatin(text: string): Garbling | undefined {
  // Runs of Latin-1 letters and signs; real words in such letters do not turn into Chinese.
  for (const [run] of text.matchAll(/[\u0080-\u00ff‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]{4,}/g)) {
    const bytes = Uint8Array.from(run, (char) => {
      const at = windows1252.indexOf(char);
      return at >= 0 ? 0x80 + at : char.charCodeAt(0);
    });
    if (readsAsChinese(bytes, 'utf-8')) return 'utf8-as-latin1';
    if (readsAsChinese(bytes, 'gb18030')) return 'gbk-as-latin1';
  }
  return undefined;
}

let gbkBytes: ReadonlyMap<string, number> | undefined;

/** The two bytes of every character GBK has. Built once, by decoding them all: platforms cannot encode GBK. */
function gbkTable(): ReadonlyMap<string, number> {
  if (gbkBytes) return gbkBytes;
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), (lead << 8) | trail);
    }
  }
  return (gbkBytes = table);
}

function garbledGbk(text: string): boolean {
  // The first run is enough: a text is garbled as a whole. Three characters are the shortest that can tell.
  const run = /[\u0100-\uffff]{3,200}/.exec(text)?.[0];
  if (!run) return false;
  const bytes: number[] = [];
  for (const char of run) {
    const code = gbkTable().get(char);
    if (code === undefined) break;
    bytes.push(code >> 8, code & 0xff);
  }
  return bytes.length >= 6 && startsLikeUtf8(bytes) && readsAsChinese(Uint8Array.from(bytes), 'utf-8');
}

/** Whether the first bytes are a Chinese character in UTF-8. Spares decoding, which is slow to say no. */
function startsLikeUtf8([lead = 0, second = 0, third = 0]: readonly number[]): boolean {
  return lead >= 0xe3 && lead <= 0xef && (second & 0xc0) === 0x80 && (third & 0xc0) === 0x80;
}

import { textRule, type Rule } from '../rule.js';

/** How sources say that there is nothing, each possibly with a full stop. */
const emptyWords = /^(无|暂无|暂无信息|无信息|none|null|undefined|n\/a|\/|-+|—+)[。.]?$/i;

/** Where such a word is a meaning: an answer a resident picks, a row of a code table. */
const meansNothing: readonly string[] = [
  'Option.text',
  'Coded.text',
  'CodeSystemCodes.text',
  'Coded.code',
  'CodeSystemCodes.code',
];

/**
 * What a wrong charset leaves behind: the replacement character, its bytes read as GBK (锟斤拷), uninitialised memory
 * read as GBK (烫烫烫, 屯屯屯), GBK bytes read as Latin-1 (·, ×, ° and ± are left out, which Chinese text uses in rows),
 * and three bytes of UTF-8 read as Latin-1 or Windows-1252.
 */
const brokenCharset =
  /\ufffd|锟斤拷|烫烫烫|屯屯屯|[\u00a1-\u00af\u00b2-\u00b6\u00b8-\u00d6\u00d8-\u00f6\u00f8-\u00ff]{4}|[\u00e3-\u00ef][\u0080-\u00bfŒœŠšŸŽžƒˆ˜‚„†‡‰‹›€™]{2}/;

/**
 * What the bytes of frequent Chinese characters in UTF-8 become when read as GBK. None of these is in GB 2312, so two
 * different ones in one text are no coincidence.
 */
const utf8AsGbk =
  /[鍔姙鏈悊鏂鍙炵鍚鍏鏀鐞鐢鏉曞簨鍦佸姟鏃鏋氬鎵閫佺畾鍗鏄潗炴嶅鍒佹撴堣嗗愭櫄勶呭鐗湇鏁囧銆]/g;

/** Where none of these stands `brokenCharset` finds nothing: much quicker to see. */
const suspicious = /[\ufffd锟烫屯\u00a1-\u00ff]/;

function isBroken(raw: string): boolean {
  if (suspicious.test(raw) && brokenCharset.test(raw)) return true;
  const found = raw.match(utf8AsGbk);
  return found !== null && new Set(found).size > 1;
}

/** All texts, whatever they say. */
export const textRules: readonly Rule[] = [
  textRule({
    id: 'blank',
    severity: 'error',
    zh: '文字不是只有空白或控制字符',
    en: 'No text is only spaces or control characters',
    isWrong: ({ raw, shown }) => raw !== '' && shown === '',
  }),
  textRule({
    id: 'empty-word',
    severity: 'error',
    zh: '没有内容的字段省略，不写“无”“暂无”“/”',
    en: 'What has no value is left out; words such as 无, 暂无, none are no values',
    isWrong: ({ shown, property }) => emptyWords.test(shown) && !meansNothing.includes(property),
  }),
  textRule({
    id: 'charset',
    severity: 'error',
    zh: '文字没有乱码（编码错误）',
    en: 'No text was read in a wrong charset',
    isWrong: ({ raw }) => isBroken(raw),
  }),
  textRule({
    id: 'doubled-punctuation',
    severity: 'warning',
    zh: '标点不重复（。。，，）',
    en: 'No punctuation mark stands twice in a row',
    isWrong: ({ raw }) => /([。，、；：？！])\1/.test(raw),
  }),
];

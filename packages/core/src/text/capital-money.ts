const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const sections = ['', '万', '亿'];

/**
 * A sum of yuan in capital figures (大写金额), as bills and receipts state it: `'10030.50'` gives `'人民币壹万零叁拾元伍角整'`.
 *
 * After the rules for filling in bills (《支付结算办法》附一《正确填写票据和结算凭证的基本规定》): 整 where no 分 follow, one 零 for zeros
 * between digits and for a missing 角 before 分, none for a missing 元 before 角. `text` is exact decimal text with at
 * most two decimals; `undefined` from a trillion (9999 亿 is the last) and for what is no sum.
 */
export function capitalMoney(text: string): string | undefined {
  const found = /^(-?)0*(\d{1,12})(?:\.(\d{0,2}))?$/.exec(text);
  if (!found) return undefined;
  const [, sign, whole = '0', decimals = ''] = found;
  const yuan = whole === '0' ? '' : `${wholeInCapitals(whole)}元`;
  const parts = yuan + hundredths(`${decimals}00`.slice(0, 2), yuan !== '');
  if (parts === '') return '人民币零元整';
  return `人民币${sign ? '负' : ''}${parts}${parts.slice(-1) === '分' ? '' : '整'}`;
}

function hundredths(decimals: string, afterYuan: boolean): string {
  const jiao = Number(decimals.charAt(0));
  const fen = Number(decimals.charAt(1));
  const gap = jiao === 0 && fen > 0 && afterYuan ? '零' : '';
  return gap + (jiao ? `${digits.charAt(jiao)}角` : '') + (fen ? `${digits.charAt(fen)}分` : '');
}

function wholeInCapitals(whole: string): string {
  let words = '';
  for (let section = Math.ceil(whole.length / 4) - 1; section >= 0; section--) {
    const end = whole.length - section * 4;
    const four = whole.slice(Math.max(0, end - 4), end);
    const value = Number(four);
    if (value === 0) continue;
    // A zero before it is said once: of its own thousands, or of a section of zeros that was left out.
    const gap = words !== '' && (value < 1000 || skipped(whole, end - 4)) ? '零' : '';
    words += gap + fourInCapitals(four) + (sections[section] ?? '');
  }
  return words;
}

/** Whether the four digits before that place are all zero. */
const skipped = (whole: string, start: number): boolean =>
  Number(whole.slice(Math.max(0, start - 4), start)) === 0;

function fourInCapitals(four: string): string {
  let words = '';
  let zero = false;
  four.split('').forEach((sign, index) => {
    if (sign === '0') zero = words !== '';
    else {
      words += (zero ? '零' : '') + digits.charAt(Number(sign)) + (places[four.length - 1 - index] ?? '');
      zero = false;
    }
  });
  return words;
}

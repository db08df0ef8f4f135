import { halfWidthSigns } from './half-width-signs.js';

/** What is wrong with a sum of money as it was typed: a sign that cannot stand there, or more than two decimals. */
export type MoneyFault = 'character' | 'decimals';

/** A sum as it was typed: exact decimal text without separators (`'-10030.5'`), or what is wrong with it. */
export type MoneyReading = { readonly text: string } | { readonly fault: MoneyFault };

/**
 * Reads a sum of yuan as people type and paste it: `'￥１０，０３０．５０ 元'` gives `'10030.50'`. The full stop of a Chinese
 * input method counts as a point; separators must stand every three or four digits.
 */
export function readMoney(typed: string): MoneyReading {
  const text = halfWidthSigns(typed.replace(/。/g, '.'))
    .replace(/[\s\u00a0\u2009\u202f]+/g, '')
    .replace(/^(-?)(?:[¥￥]|CNY|RMB|人民币)/i, '$1')
    .replace(/^([+-]?)(.*?)(?:元|圆)整?$/, '$1$2')
    .replace(/^\+/, '');
  if (/^-?\d{1,4}(?:,\d{3})+(?:\.\d*)?$|^-?\d{1,4}(?:,\d{4})+(?:\.\d*)?$/.test(text))
    return plain(text.replace(/,/g, ''));
  return plain(text);
}

function plain(text: string): MoneyReading {
  const found = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text);
  const [, sign = '', whole = '', decimals = ''] = found ?? [];
  if (!found || (whole === '' && decimals === '')) return { fault: 'character' };
  if (/[^0]/.test(decimals.slice(2))) return { fault: 'decimals' };
  const kept = decimals.slice(0, 2);
  return { text: `${sign}${whole.replace(/^0+(?=\d)/, '') || '0'}${kept && `.${kept}`}` };
}

/** The sum as a number, or `undefined` where a number cannot hold it to the hundredth: from 70 万亿 (7×10¹³). */
export function moneyNumber(text: string): number | undefined {
  const value = Number(text);
  return twoDecimals(value.toFixed(2)) === twoDecimals(text) ? value : undefined;
}

/** The exact text of a sum given as a number: `10030.5` gives `'10030.5'`; `undefined` for what is no sum to the hundredth. */
export function moneyText(value: number): string | undefined {
  const text = String(value);
  return /^-?\d+(\.\d{1,2})?$/.test(text) ? text : undefined;
}

/** The sum as it is shown: `'10030.5'` gives `'10,030.50'`. */
export function shownMoney(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
  return decimals === undefined ? grouped : `${grouped}.${`${decimals}00`.slice(0, 2)}`;
}

function twoDecimals(text: string): string {
  const [whole = '', decimals = ''] = text.replace(/^-(?=[0.]*$)/, '').split('.');
  return `${whole}.${`${decimals}00`.slice(0, 2)}`;
}

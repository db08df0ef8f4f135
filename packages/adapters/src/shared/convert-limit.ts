import { halfWidthDigits } from '@tongban/core/text';
import { isNumber } from './convert.js';
import type { Rule } from './rules.js';

/** A span of time as the format has it. */
export interface LimitValue {
  readonly amount: number;
  readonly unit: 'workday' | 'day' | 'hour' | 'minute' | 'month';
  readonly note?: string;
}

// National digits (natl.time-unit), Guangdong's letters (gd.time-unit), and words. 天 and 日 alone are neither.
const units: Readonly<Record<string, LimitValue['unit']>> = {
  '1': 'workday',
  '2': 'day',
  '3': 'hour',
  '4': 'minute',
  '5': 'month',
  g: 'workday',
  z: 'day',
  工作日: 'workday',
  自然日: 'day',
  日历日: 'day',
  小时: 'hour',
  分钟: 'minute',
  月: 'month',
  个月: 'month',
};

/** The unit a code or a word stands for. */
export function unitOf(text: string | undefined): LimitValue['unit'] | undefined {
  return text !== undefined && Object.prototype.hasOwnProperty.call(units, text) ? units[text] : undefined;
}

/** The limit a text says with number and unit: `'5个工作日'`. Anything less is no limit. */
export function limitInWords(text: string): LimitValue | undefined {
  const found = /^(\d{1,4})\s*个?\s*(工作日|自然日|日历日|小时|分钟|月)(之?内)?[。.]?$/.exec(
    halfWidthDigits(text),
  );
  const unit = unitOf(found?.[2]);
  return found && unit ? { amount: Number(found[1]), unit } : undefined;
}

/** Names of the cells a limit is written in. */
export interface LimitCells {
  readonly amount: string;
  readonly unit: string;
  readonly note?: string;
}

/** A rule for a limit of number, unit and note. Without a unit there is none: it stays data and is told. */
export function limit(to: string, { amount, unit, note }: LimitCells): Rule {
  const twin = `${unit}_TEXT`;
  return {
    from: [amount, unit, twin, ...(note ? [note] : [])],
    to,
    as: (cells) => {
      const number = halfWidthDigits(cells.text(amount) ?? '');
      const remark = note ? cells.text(note) : undefined;
      // A unit without a number is a column's default; words without a number are lost on the reader.
      if (number === '') return remark && note ? cells.fault(note, 'limit-amount') : undefined;
      const whole = limitInWords(number);
      if (!whole && !/^\d{1,4}$/.test(number)) {
        return isNumber(number)
          ? cells.fault(amount, 'number-range', { max: '9999' })
          : cells.fault(amount, 'number');
      }
      const chosen = unitOf(cells.text(twin)) ?? unitOf(cells.text(unit)) ?? whole?.unit;
      // Two units that differ are as good as none.
      if (!chosen || (whole && whole.unit !== chosen)) return cells.fault(amount, 'limit-unit');
      const value = { amount: parseInt(number, 10), unit: chosen };
      return remark === undefined ? value : { ...value, note: remark };
    },
  };
}

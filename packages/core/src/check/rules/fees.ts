import { entries } from '../entries.js';
import { itemRule, type Rule } from '../rule.js';

/** Fees (收费). */
export const feeRules: readonly Rule[] = [
  itemRule({
    id: 'fee-missing',
    severity: 'warning',
    zh: '收费事项列出收费项目',
    en: 'An item that charges lists its fees',
    check: ({ charged, fees = [] }, report) => {
      if (charged === true && fees.length === 0) report('/fees');
    },
  }),
  itemRule({
    id: 'fee-standard-missing',
    severity: 'warning',
    zh: '每个收费项目写明收费标准',
    en: 'Every fee tells its standard',
    check: ({ fees }, report) => {
      for (const [fee, pointer] of entries(fees, '/fees'))
        if (fee.standard === undefined) report(`${pointer}/standard`);
    },
  }),
  itemRule({
    id: 'fee-basis-missing',
    severity: 'warning',
    zh: '每个收费项目写明收费依据',
    en: 'Every fee tells the law it rests on',
    check: ({ fees, feeBasis }, report) => {
      if (feeBasis !== undefined) return;
      for (const [fee, pointer] of entries(fees, '/fees'))
        if (fee.basis === undefined) report(`${pointer}/basis`);
    },
  }),
  itemRule({
    id: 'pay-online-missing',
    severity: 'warning',
    zh: '收费事项说明是否支持网上支付',
    en: 'An item that charges says whether one can pay online',
    check: ({ charged, payOnline }, report) => {
      if (charged === true && payOnline === undefined) report('/payOnline');
    },
  }),
  itemRule({
    id: 'free-pay-online',
    severity: 'warning',
    zh: '不收费的事项不支持网上支付',
    en: 'An item that is free takes no payment online',
    check: ({ charged, payOnline }, report) => {
      if (charged === false && payOnline === true) report('/payOnline');
    },
  }),
  itemRule({
    id: 'free-fees',
    severity: 'warning',
    zh: '不收费的事项没有收费项目',
    en: 'An item that is free lists no fees',
    check: ({ charged, fees = [] }, report) => {
      if (charged === false && fees.length > 0) report('/fees');
    },
  }),
];

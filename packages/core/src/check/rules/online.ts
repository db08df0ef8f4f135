import type { Item } from '../../format/generated/types.js';
import { codesIn } from '../coded.js';
import type { Loose } from '../loose.js';
import { itemRule, type Rule } from '../rule.js';

/** Handling form 2 网上 of natl.handle-type. */
const formOnline = (item: Loose<Item>): boolean =>
  codesIn(item.handlingForms, 'natl.handle-type').includes('2');

/** Applying online (网办). */
export const onlineRules: readonly Rule[] = [
  itemRule({
    id: 'online-address-missing',
    severity: 'warning',
    zh: '支持网办的事项有在线办理地址，或办理形式包括网上办理',
    en: 'What can be applied for online has an address or online among its handling forms',
    check: (item, report) => {
      if (item.online === true && item.onlineUrl === undefined && !formOnline(item)) report('/onlineUrl');
    },
  }),
  itemRule({
    id: 'online-form',
    severity: 'warning',
    zh: '办理形式包括网上办理的事项支持网办',
    en: 'What has online among its handling forms can be applied for online',
    check: (item, report) => {
      if (item.online === false && formOnline(item)) report('/online');
    },
  }),
];

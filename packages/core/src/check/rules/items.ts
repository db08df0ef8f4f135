import type { Rule } from '../rule.js';

/** What a catalogue is for. */
export const itemsRules: readonly Rule[] = [
  {
    id: 'items-missing',
    severity: 'warning',
    zh: '目录中有事项',
    en: 'A catalogue has items',
    check: ({ catalogue }, report) => {
      if (catalogue.items?.length === 0) report('/items');
    },
  },
];

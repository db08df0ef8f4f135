import type { Rule } from './rules.js';

/**
 * Name of a special procedure. The column holds a code whose table is not public, or plain words; 9 is "other",
 * whose name is the first line of the description.
 */
export const specialNameRule: Rule = {
  from: ['special_name', 'special_name_TEXT', 'special_desc'],
  to: 'name',
  as: (cells) => {
    // The description has a place of its own; here it only lends its first line.
    cells.leave('special_desc');
    const [code, text] = [cells.text('special_name'), cells.text('special_name_TEXT')];
    if (text !== undefined) return text;
    if (code !== undefined && !/^[\w.-]{1,8}$/.test(code)) return code;
    const line = cells
      .text('special_desc')
      ?.split('\n', 1)[0]
      ?.replace(/[：:]\s*$/, '')
      .trim();
    // A long first line is the description itself.
    if (line && line.length <= 40) return line;
    return code === '9' || code === undefined ? '其他特别程序' : '特别程序';
  },
};

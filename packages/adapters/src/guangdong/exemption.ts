import { readFlag } from '@tongban/core/text';
import type { Rule } from '../shared/rules.js';

// The reasons of the standard, by the words sources give for them.
const reasons: readonly (readonly [RegExp, string])[] = [
  [/证照/, 'licence'],
  [/共享|核验数据|数据核验/, 'sharing'],
  [/承诺/, 'commitment'],
  [/内部/, 'internal'],
  [/取消/, 'abolished'],
];

// Words that turn a reason round: 未关联电子证照, 需提交证照原件. Better one paper too many than one short.
const denied =
  /[不未无非](关联|共享|适用|属于|可|能|予|实行|支持|免)|(?<!无|不|免)(需|须|应)要?(提交|提供|出示|携带)/;

/**
 * Why a material need not be handed in (免提交). The column is a flag in some clients and words in others; a
 * reason is needed, and a bare flag gives none, so that it stays data.
 */
export const exemptionRule: Rule = {
  from: ['SUBMISSIONREQUIRED', 'SUBMISSIONREQUIRED_TEXT'],
  to: 'exemption',
  as: (cells) => {
    const words = cells.text('SUBMISSIONREQUIRED_TEXT');
    // The code beside the words says nothing more; it stays data.
    if (words !== undefined) cells.leave('SUBMISSIONREQUIRED');
    const note = words ?? cells.text('SUBMISSIONREQUIRED');
    if (note === undefined || readFlag(note) !== undefined || denied.test(note)) return undefined;
    const reason = reasons.find(([pattern]) => pattern.test(note))?.[1];
    return reason ? { reason, note } : undefined;
  },
};

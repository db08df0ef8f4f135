import type { RatingTagList } from '../format/generated/types.js';
import { ratingLevels, type RatingLevel } from './level.js';

/** Of each level the code of the first tag, the tags shown at once, and those behind "more". Codes go on by one. */
const texts: Readonly<Record<RatingLevel, readonly [number, string, string]>> = {
  5: [
    510,
    '一窗受理一次办结 可以先受理后补材料 不用提交证明',
    '可以全程网上办理 可以使用手机办理 可以就近办理 无需材料直接办理 服务热情效率高',
  ],
  4: [
    406,
    '填写一张表单就可完成申报 在线提交材料窗口核验 一张清单告知全部申报材料',
    '用告知承诺减免申报材料 可以在线预约办理 跑大厅一次办完 可以使用自助机办理 服务态度较好',
  ],
  3: [
    307,
    '一次性告知需要补正的材料 提供申报材料样本 在承诺的时间内办结',
    '办事指南指引准确 按办事指南要求的材料即可办理 可以快递送达 跑动次数与承诺的一致 服务态度一般',
  ],
  2: [
    207,
    '没有提供材料样本 没有提供材料清单 未在承诺时间内办结',
    '同样内容的证明材料被要求多次提交 承诺网办但无法在线办理 在线预约办理后到实体大厅重复取号排队 窗口人员业务不熟练 服务态度生硬',
  ],
  1: [
    108,
    '在办事指南之外增加新的审批条件 需提供办事指南之外的申报材料 无理由超过法定办理时间',
    '办事指南提供样本有错 承诺在线收取申报材料实际无法收取 多头跑窗口和部门 跑动次数与承诺的不一致 服务态度差效率低',
  ],
};

function tagsOf(level: RatingLevel): RatingTagList['tags'] {
  const [start, first, more] = texts[level];
  const shown = first.split(' ');
  return shown.concat(more.split(' ')).map((text, index) => ({
    code: String(start + index),
    text,
    level,
    active: true,
    expanded: index >= shown.length,
  }));
}

/** The national list of tags (好差评评价标签), version 2, in use. The same everywhere: a locality neither adds nor removes any. */
export const nationalTags: RatingTagList = {
  version: '2',
  tags: ratingLevels.reduce<RatingTagList['tags']>((all, level) => all.concat(tagsOf(level)), []),
};

/** The last code of version 1 at each level; its first one is 1 after the hundred. */
const lastOfOld: Readonly<Record<string, number>> = { 5: 509, 4: 405, 3: 306, 2: 206, 1: 107 };

/**
 * Which version of the national list a code is from. Version 1 (501–509, 401–405, 301–306, 201–206, 101–107) may not be picked any more
 * and is met in records of the past; its words are not public.
 */
export function nationalTagVersion(code: string): '1' | '2' | undefined {
  if (!/^[1-5]\d\d$/.test(code)) return undefined;
  if (nationalTags.tags.some((tag) => tag.code === code)) return '2';
  const last = lastOfOld[code.charAt(0)] as number;
  return Number(code) % 100 >= 1 && Number(code) <= last ? '1' : undefined;
}

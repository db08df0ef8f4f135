/** Where the service was had: on the net (线上), or in a hall or at a desk (线下). */
export type RatingSetting = 'online' | 'on-site';

/** What is rated beside the whole (评价指标). The whole, 整体满意度, is the level of the rating itself. */
export type IndicatorKey =
  'efficiency' | 'guide-accuracy' | 'convenience' | 'platform' | 'competence' | 'attitude';

/** An indicator with its official name. */
export interface RatingIndicator {
  readonly key: IndicatorKey;
  readonly name: string;
}

/** The indicators of each setting, in the order of the national platform. */
export const ratingIndicators: Readonly<Record<RatingSetting, readonly RatingIndicator[]>> = {
  online: [
    { key: 'efficiency', name: '办事效率' },
    { key: 'guide-accuracy', name: '办事指南精确度' },
    { key: 'convenience', name: '办事便捷度' },
    { key: 'platform', name: '平台操作性' },
  ],
  'on-site': [
    { key: 'efficiency', name: '服务效率' },
    { key: 'competence', name: '服务水平' },
    { key: 'attitude', name: '服务态度' },
  ],
};

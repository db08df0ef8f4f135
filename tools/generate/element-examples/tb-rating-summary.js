// As ratingFigures(ratings) of @tongban/core/rating/figures makes it.
document.querySelector('tb-rating-summary').summary = {
  counts: { 5: 812, 4: 96, 3: 31, 2: 14, 1: 3 },
  satisfaction: { part: 939, whole: 956 },
  bad: { part: 17, whole: 956 },
  rectified: { part: 15, whole: 17 },
  followUps: { part: 0, whole: 0 },
  trend: [],
  reasons: { bad: [{ code: '207', text: '没有提供材料样本', level: 2, count: 9 }], good: [] },
  left: { rejected: 2, byDefault: 0 },
};

import { checkRegionCode } from '../../codes/region-code.js';
import type { CheckContext } from '../context.js';
import { entries } from '../entries.js';
import type { Report, Rule } from '../rule.js';

type Place = readonly [code: string | undefined, pointer: string];

/** Regions that items and service points name. */
function usedRegions({ catalogue, items }: CheckContext): readonly Place[] {
  return [
    ...items.map(({ item, pointer }): Place => [item.region, `${pointer}/region`]),
    ...entries(catalogue.servicePoints, '/servicePoints').map(([point, pointer]): Place => [
      point.region,
      `${pointer}/region`,
    ]),
  ];
}

function declaredRegions({ catalogue }: CheckContext): readonly Place[] {
  return entries(catalogue.regions, '/regions').flatMap(([region, pointer]): Place[] => [
    [region.code, `${pointer}/code`],
    [region.parent, `${pointer}/parent`],
  ]);
}

function checkProvince([code, pointer]: Place, { declaredProvinces }: CheckContext, report: Report): void {
  if (code !== undefined && checkRegionCode(code, declaredProvinces) === 'region') report(pointer);
}

/** Administrative regions (行政区划, GB/T 2260). */
export const regionRules: readonly Rule[] = [
  {
    id: 'region-code',
    severity: 'error',
    zh: '行政区划代码的省级前缀见于 GB/T 2260，或属于目录声明的虚构地区',
    en: 'Regions lie in a province of GB/T 2260 or in an invented one the catalogue declares',
    check: (context, report) => {
      for (const place of [...declaredRegions(context), ...usedRegions(context)])
        checkProvince(place, context, report);
    },
  },
  {
    id: 'region-missing',
    severity: 'error',
    zh: '目录列出行政区划时，事项和网点引用的区划在其中',
    en: 'Where a catalogue declares regions, items and service points name one of them',
    check: (context, report) => {
      const known = new Set((context.catalogue.regions ?? []).map((region) => region?.code));
      if (known.size === 0) return;
      for (const [code, pointer] of usedRegions(context))
        if (code !== undefined && !known.has(code)) report(pointer);
    },
  },
];

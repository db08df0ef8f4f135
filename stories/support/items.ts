import type { Item } from '@tongban/core/catalogue';
import { sampleItem } from './sample.js';

/** Items that a state needs and the sample does not have. */

/** Rich enough for every part of a guide. */
export const licence = sampleItem('food-business-licence');

/** Paused (暂停) in the sample. */
export const paused = sampleItem('patent-infringement-adjudication');

/** Cancelled (取消) in the sample, with the day. */
export const cancelled = sampleItem('no-marriage-record-certificate');

/** Its first day is far off. */
export const upcoming = sampleItem('food-business-licence', {
  id: 'upcoming',
  effectiveFrom: '2099-01-01',
});

/** Nothing but what every item must have. */
export const bare: Item = {
  id: 'bare',
  name: '历史建筑信息查询',
  type: { system: 'natl.task-type', code: '20', text: '公共服务' },
  department: { name: '津港市住房和城乡建设局（虚构）' },
};

/** Names and texts longer than anybody would wish. */
export const long = sampleItem('outdoor-advertising-approval', {
  id: 'long',
  name: '在城市道路、广场、公共绿地及其他公共场所设置大型户外广告及在城市建筑物、构筑物、市政设施上悬挂、张贴宣传品和利用交通工具车身发布商业宣传内容的审批（含变更、延续和补办）',
  plainName: '在街上、楼上、车上挂广告牌和宣传品，第一次办、改内容、到期接着用和丢了补办都是这一个事项',
  department: {
    name: '津港市望海区城市管理和综合行政执法局行政审批服务科驻区政务服务中心综合受理窗口（虚构）',
  },
  materials: [
    {
      id: 'long-material',
      name: '拟设置户外广告设施所在建筑物、构筑物或者场地的不动产权属证明以及与所有权人、使用权人签订的书面使用协议',
      originals: 1,
      copies: 2,
      guidance: '逐页加盖公章。'.repeat(12),
      samples: [
        { id: 'f', name: 'scan_2026-11-16_final_version_with_seal_and_signature_of_all_parties_v12.pdf' },
      ],
    },
  ],
  consult: {
    phones: ['099-0000 0101', '099-0000 0102 转 8', '12345'],
    url: `https://zwfw.jingang.example/consult/${'very-long-path/'.repeat(6)}`,
  },
});

/** Three items that share one code (基本编码): the guide has to ask which. */
export const several: readonly Item[] = ['（新办）', '（变更）', '（延续）'].map((kind, index) =>
  sampleItem('food-business-licence', { id: `several-${index}`, name: `食品经营许可${kind}` }),
);

/** Texts with the markup that item libraries carry along. */
export const marked = sampleItem('seal-engraving-filing', {
  id: 'marked',
  conditions:
    '<p>同时具备以下条件：</p><ol><li>已取得<strong>营业执照</strong>；</li><li>刻制的公章名称与营业执照一致。</li></ol>' +
    '<table><tr><th>印章</th><th>规格</th></tr><tr><td>法定名称章</td><td>圆形，直径 40 毫米</td></tr>' +
    '<tr><td>发票专用章</td><td>椭圆形，40×30 毫米</td></tr></table>' +
    '<p>规格见<a href="https://law.jingang.example/seal">印章管理说明</a>。</p>',
});

/** Nothing has to be brought, paid or travelled for. */
export const effortless = sampleItem('individual-insurance-certificate');

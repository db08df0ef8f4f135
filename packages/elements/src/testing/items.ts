import type { Catalogue, Coded, Item } from '@tongban/core/catalogue';

/** A value of a code table. */
export const coded = (system: string, code: string, text?: string): Coded => ({
  system,
  code,
  ...(text !== undefined && { text }),
});

/** The least an item needs, and what a test gives. */
export function anItem(parts: Partial<Item> = {}): Item {
  return {
    id: 'seal',
    name: '公章刻制备案',
    type: coded('natl.task-type', '20', '公共服务'),
    department: { name: '津港市公安局（虚构）' },
    ...parts,
  };
}

/** An item that has something of everything. Its days lie around 2026-11. */
export function aFullItem(parts: Partial<Item> = {}): Item {
  return anItem({
    plainName: '刻公章',
    initials: 'gzkzba',
    taskCode: '11990100MB99008494399013112700A',
    handleCode: '11990100MB99008494399013112700A01',
    catalogCode: '990131127000',
    ways: [coded('tongban.way', 'online', '网上办'), coded('tongban.way', 'zero', '零跑动')],
    serviceObjects: [coded('natl.server-type', '1', '自然人'), coded('natl.server-type', '2', '企业法人')],
    personTopics: [coded('natl.person-topic', '035', '设立变更')],
    legalTopics: [coded('natl.legal-topic', '005', '设立变更')],
    effectiveFrom: '2024-07-01',
    updated: '2026-10-12T09:00:00+08:00',
    legalLimit: { amount: 10, unit: 'workday' },
    promisedLimit: { amount: 5, unit: 'workday' },
    visits: 1,
    charged: true,
    fees: [{ name: '刻章费', standard: '每枚 80 元' }],
    online: true,
    onlineUrl: 'https://zwfw.jingang.example/apply/seal',
    windows: [
      {
        name: '公安综合窗口',
        address: '津港市海滨路 1 号',
        hours: '周一至周五 9:00-17:00',
        phones: ['099-0000 0101'],
      },
    ],
    materials: [
      { id: 'm1', name: '备案申请表', originals: 1, guidance: '用黑色笔填写。' },
      {
        id: 'm2',
        name: '营业执照',
        exemption: { reason: 'licence', note: '系统读取' },
        licence: { name: '营业执照' },
      },
      { id: 'm3', name: '授权委托书', originals: 1 },
    ],
    situations: [
      {
        id: 'who',
        question: '由谁办理？',
        options: [
          { id: 'self', text: '本人' },
          { id: 'agent', text: '代办人', materials: ['m3'] },
        ],
      },
    ],
    conditions: '已取得营业执照。',
    steps: [{ name: '受理', handler: '窗口人员' }, { name: '备案' }],
    results: [{ name: '备案证明' }],
    legalBases: [{ name: '《印铸刻字业暂行管理规则》', clause: '第六条', content: '凡刻制公章……' }],
    faqs: [{ question: '可以刻几枚？', answer: '按需要刻制。' }],
    consult: { phones: ['099-0000 0102 转 8'], text: '工作日 9:00-17:00' },
    supervise: { phones: ['12345'] },
    review: { department: '津港市人民政府（虚构）' },
    rights: '知情权。',
    ...parts,
  });
}

/** A catalogue of these items. */
export function aCatalogue(items: Item[] = [aFullItem()], parts: Partial<Catalogue> = {}): Catalogue {
  return {
    format: 'tongban-catalogue/1',
    publisher: { name: '津港市政务服务管理办公室（虚构）' },
    updated: '2026-11-16T09:00:00+08:00',
    items,
    ...parts,
  };
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemFacts, type Item } from '@tongban/core/catalogue';

test('materials that only some situations want count as nothing certain, neither to bring nor held', () => {
  const held = { exemption: { reason: 'sharing' as const } };
  const item: Item = {
    id: 'a',
    name: '甲',
    type: { system: 'natl.task-type', code: '20' },
    department: { name: '津港市某局（虚构）' },
    materials: [
      { id: 'form', name: '申请书' },
      { id: 'card', name: '身份证', ...held },
      { id: 'deed', name: '不动产权证书', ...held },
      { id: 'lease', name: '租赁合同' },
      { id: 'more', name: '补充材料', necessity: { system: 'natl.material-need', code: '2' } },
    ],
    situations: [
      {
        id: 'q',
        question: '店面是自己的吗？',
        options: [
          { id: 'own', text: '是', materials: ['deed'] },
          { id: 'rent', text: '不是', materials: ['lease'] },
        ],
      },
    ],
  };
  const { bring, conditional, exempt } = itemFacts(item);
  assert.deepEqual({ bring, conditional, exempt }, { bring: 1, conditional: 1, exempt: 1 });
});

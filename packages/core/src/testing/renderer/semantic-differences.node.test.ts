import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { semanticDifferences } from './semantic-differences.js';
import type { SemanticNode } from './semantic-node.js';

const button = (name: string): SemanticNode => ({ role: 'button', name });
const item = (...children: readonly SemanticNode[]): SemanticNode => ({ role: 'listitem', children });
const list = (...children: readonly SemanticNode[]): SemanticNode => ({ role: 'list', children });

describe('differences between two semantic trees', () => {
  it('are none between a tree and itself', () => {
    const tree = [list(item(button('甲')), item({ text: '乙' }))];
    assert.deepEqual(semanticDifferences(tree, structuredClone(tree)), []);
  });

  const tolerated: Readonly<Record<string, readonly [readonly SemanticNode[], readonly SemanticNode[]]>> = {
    'wrappers without a role of their own': [
      [{ text: '共 3 份' }],
      [{ role: 'generic', children: [{ role: 'paragraph', children: [{ text: '共 3 份' }] }] }],
    ],
    'groups and regions without a name': [
      [button('甲')],
      [{ role: 'region', children: [{ role: 'group', children: [button('甲')] }] }],
    ],
    'how words are cut into lines': [[{ text: '原件 1 份' }, { text: '纸质' }], [{ text: '原件1份 纸质' }]],
    'white space beside Chinese': [[button('带 3 份 材料')], [button('带3份材料')]],
    'dots between facts': [[{ text: 'free · online' }], [{ text: 'free' }, { text: 'online' }]],
    'marks between links': [
      [button('甲'), { text: '、' }, button('乙')],
      [button('甲'), button('乙')],
    ],
    'marks cut off from their words': [
      [{ text: '选“本人”' }],
      [{ text: '选“' }, { text: '本人' }, { text: '”' }],
    ],
    'the label of a field beside it': [
      [{ role: 'radio', name: '个人' }],
      [
        { role: 'radio', name: '个人' },
        { role: 'paragraph', children: [{ text: '个人' }] },
      ],
    ],
    'what the expected tree does not say': [
      [button('甲')],
      [{ ...button('甲'), description: '说明' } as SemanticNode],
    ],
  };
  for (const [what, [expected, found]] of Object.entries(tolerated)) {
    it(`do not count ${what}`, () => assert.deepEqual(semanticDifferences(expected, found), []));
  }

  const told: Readonly<
    Record<string, readonly [readonly SemanticNode[], readonly SemanticNode[], readonly string[]]>
  > = {
    'another name, with the way to it': [
      [{ role: 'region', name: '材料', children: [list(item(button('甲')), item(button('乙')))] }],
      [{ role: 'region', name: '材料', children: [list(item(button('甲')), item(button('丙')))] }],
      ['/region "材料"/list/listitem 2/button "乙": expected name "乙", found "丙"'],
    ],
    'what is missing, and after what': [
      [button('甲'), button('乙'), button('丙')],
      [button('甲'), button('丙')],
      ['/: missing: button "乙", expected after button "甲"'],
    ],
    'a missing item of a list as that item, not as the last': [
      [list(item(button('甲')), item(button('乙')), item(button('丙')))],
      [list(item(button('乙')), item(button('丙')))],
      ['/list: missing: listitem with button "甲", expected first'],
    ],
    'what is more than expected': [
      [button('甲')],
      [button('甲'), { role: 'link', name: '广告' }],
      ['/: not expected: link "广告"'],
    ],
    'another order, once': [
      [button('甲'), button('乙'), button('丙')],
      [button('乙'), button('丙'), button('甲')],
      ['/: in the wrong place: button "甲", expected first'],
    ],
    'another role': [
      [{ role: 'link', name: '申请' }],
      [button('申请')],
      ['/: missing: link "申请", expected first', '/: not expected: button "申请"'],
    ],
    'another level, address or state': [
      [
        { role: 'heading', name: '甲', level: 3 },
        { role: 'link', name: '乙', href: 'https://a.example/' },
        { role: 'disclosure', name: '丙', expanded: false },
      ],
      [
        { role: 'heading', name: '甲', level: 4 },
        { role: 'link', name: '乙' },
        { role: 'disclosure', name: '丙', expanded: true },
      ],
      [
        '/heading "甲": expected level 3, found 4',
        '/link "乙": expected href "https://a.example/", found none',
        '/disclosure "丙": expected expanded false, found true',
      ],
    ],
    'a control that is disabled without being expected so': [
      [button('甲')],
      [{ ...button('甲'), disabled: true } as SemanticNode],
      ['/button "甲": expected enabled, found otherwise'],
    ],
    'other words, from shortly before the first letter that differs': [
      [item({ text: `${'很长的说明'.repeat(20)}原件一份` })],
      [item({ text: `${'很长的说明'.repeat(20)}原件两份` })],
      ['/listitem/text: expected "…很长的说明很长的说明原件一份", found "…很长的说明很长的说明原件两份"'],
    ],
    'words that ran together where letters are': [
      [{ text: 'free online' }],
      [{ text: 'freeonline' }],
      ['/text: expected "free online", found "freeonline"'],
    ],
    'a tree that is not there': [[button('甲')], [], ['/: missing: button "甲", expected first']],
  };
  for (const [what, [expected, found, differences]] of Object.entries(told)) {
    it(`tell ${what}`, () => assert.deepEqual(semanticDifferences(expected, found), differences));
  }
});

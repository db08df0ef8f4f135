// A big scenario: 12 items, 60 materials of which a third are asked for by several items, 30 questions.

const ITEMS = 12;
const SHARED = 8;

const coded = (system, code, text) => ({ system, code, text });

/** @returns {{ scenario: object, items: object[] }} as the format has them */
export function bigScenario() {
  const items = Array.from({ length: ITEMS }, (_, at) => item(at));
  const scenario = {
    id: 'big',
    name: '办成一件大事',
    items: items.map(({ id }) => id),
    situations: Array.from({ length: 6 }, (_, at) => scenarioQuestion(at)),
  };
  return { scenario, items };
}

/** Of six questions four bring two items each in, the others answer questions of items. */
function scenarioQuestion(at) {
  const pair = [`item-${2 * at + 4}`, `item-${2 * at + 5}`];
  const yes = at < 4 ? { items: pair } : { settles: [0, 1].map((n) => settling(`item-${at - 4 + 2 * n}`)) };
  return question(`s${at}`, `第 ${at + 1} 个情形属于哪一种？`, [yes, {}]);
}

const settling = (id) => ({ item: id, question: 'q0', option: 'o0' });

const question = (id, words, options) => ({
  id,
  question: words,
  options: options.map((option, at) => ({
    id: `o${at}`,
    text: at === 0 ? '是，需要一并办理' : '否',
    ...option,
  })),
});

/** Two questions, one below the other, and five materials: two that others ask for, too, one for each answer. */
function item(at) {
  const below = question('q1', `事项 ${at} 是否委托他人办理？`, [
    { materials: ['m3'] },
    { materials: ['m4'] },
  ]);
  return {
    id: `item-${at}`,
    name: `第 ${at + 1} 个事项`,
    type: coded('natl.task-type', '20', '公共服务'),
    department: { name: '津港市某局（虚构）' },
    situations: [
      question('q0', `事项 ${at} 由谁申请？`, [
        { materials: ['m2'], questions: [below] },
        { materials: ['m4'] },
      ]),
    ],
    materials: [0, 1, 2, 3, 4].map((index) => material(at, index)),
  };
}

function material(at, index) {
  const shared = (at * 2 + index) % SHARED;
  return {
    id: `m${index}`,
    name: index < 2 ? `共用证照 ${shared}` : `事项 ${at} 的材料 ${index}`,
    form: coded('natl.material-format', '1', '纸质'),
    necessity: coded('natl.material-need', index === 3 ? '3' : '1', index === 3 ? '容缺后补' : '必要'),
    originals: (at + index) % 2,
    copies: 1 + (at % 3),
    basis: '某条例第一条',
    ...(index < 2 && { licence: { code: `licence-${shared}`, name: `共用证照 ${shared}` } }),
    ...(index === 4 && { exemption: { reason: 'sharing' } }),
  };
}

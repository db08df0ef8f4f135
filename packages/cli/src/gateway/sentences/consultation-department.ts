import { randomUUID } from 'node:crypto';
import { recordsIn } from '../booking-desk.js';
import { newQuestion, questionDesk } from '../question-desk.js';
import { pointersIn, textIn } from '../rating-desk.js';
import { expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';

/** What a gateway promises the department that answers, if the check was given its token. */
export function consultationDepartmentSentences(subject: Subject): readonly Sentence[] {
  const { client, takes, departmentToken } = subject;
  if (departmentToken === undefined || !takes.includes('consultations')) return [];
  const { send, status, answers, step, record } = questionDesk(client);
  const right = { Authorization: `Bearer ${departmentToken}` };

  /** Sends a question and finds its record. */
  const sent = async (
    change: object = {},
  ): Promise<{ id: string; number: string; token: string; text: string }> => {
    const question = { ...newQuestion(), ...change };
    const reply = await send(question);
    expectAnswer(reply, 201);
    const [number, token] = ['number', 'token'].map((name) => textIn(reply, name)) as [string, string];
    const { id } = await record(number, right);
    return { id: String(id), number, token, text: question.text };
  };
  const goTo = async (id: string, body: object, state: string): Promise<void> => {
    const reply = await step(id, body, { right });
    expectAnswer(reply, 200);
    expect(textIn(reply, 'state') === state, state, textIn(reply, 'state'));
  };
  const assign = { step: 'assign', to: '检查用科室' };

  return [
    {
      id: 'leads a question to its answer, which its token tells',
      async run() {
        const { id, token } = await sent();
        const answer = { step: 'answer', answer: '各街道均可办理。' };
        expectAnswer(await step(id, answer, { right }), 409, 'consultation-step');
        await goTo(id, assign, 'assigned');
        await goTo(id, answer, 'answered');
        expectAnswer(await step(id, { ...answer, answer: '改口' }, { right }), 409, 'consultation-step');
        const stands = await status(token);
        expect(textIn(stands, 'answer') === answer.answer, 'the answer', 'another answer');
        await goTo(id, { step: 'close' }, 'closed');
        expectAnswer(await step(id, assign, { right }), 409, 'consultation-step');
      },
    },
    {
      id: 'takes a step after a question once for its key',
      async run() {
        const { id } = await sent();
        const key = randomUUID();
        for (const reply of [await step(id, assign, { right, key }), await step(id, assign, { right, key })])
          expectAnswer(reply, 200);
        expectAnswer(await step(id, { step: 'close' }, { right, key }), 422, 'key-reused');
      },
    },
    {
      id: 'publishes what was written for it, without anything of who asked',
      async run() {
        const { id, number, text } = await sent();
        await goTo(id, assign, 'assigned');
        await goTo(id, { step: 'answer', answer: '可以。' }, 'answered');
        const word = randomUUID();
        const publish = { step: 'publish', question: `检查用的公开问题 ${word}`, answer: '可以。' };
        for (const [name, change] of personal) {
          const refused = await step(id, { ...publish, ...change }, { right });
          expectAnswer(refused, 422, 'issues');
          expect(pointersIn(refused).includes(name), name, pointersIn(refused).join(' '));
        }
        await goTo(id, publish, 'answered');
        const found = await answers(`?text=${word}`);
        expectAnswer(found, 200);
        const count = recordsIn(found, 'items').length;
        expect(count === 1, 'one answer', `${count} answers`);
        const said = Buffer.from(found.bytes).toString();
        expect(
          ![number, text, '林晚照'].some((each) => said.includes(each)),
          'nothing',
          'something of who asked',
        );
      },
    },
    {
      id: 'names nobody in the record of an anonymous report, and publishes none',
      async run() {
        const { id, number } = await sent({ kind: 'report', anonymous: true, contact: undefined });
        const { contact, anonymous } = await record(number, right);
        expect(contact === undefined && anonymous === true, 'nobody', 'somebody');
        await goTo(id, assign, 'assigned');
        await goTo(id, { step: 'answer', answer: '已核实。' }, 'answered');
        const publish = { step: 'publish', question: '问', answer: '答' };
        expectAnswer(await step(id, publish, { right }), 409, 'consultation-step');
      },
    },
  ];
}

/** Of the contact a question of the check has. */
const personal = [
  ['/question', { question: '林晚照问：可以吗？' }],
  ['/answer', { answer: '已回复 199-0000-0311。' }],
] as const;

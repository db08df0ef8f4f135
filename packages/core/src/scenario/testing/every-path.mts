import { answersWith } from '../../checklist/answers.js';
import type { Answers, Checklist, ChecklistSubject } from '../../checklist/checklist.js';
import { createChecklist } from '../../checklist/create-checklist.js';

/** One way through all questions, to the end. */
export interface Path {
  readonly answers: Answers;
  readonly checklist: Checklist;
}

/** Every way to answer what is asked: each option in turn and, where several can be chosen, all of them at once. */
export function everyPath(subject: ChecklistSubject): readonly Path[] {
  const resolve = createChecklist(subject);
  const paths: Path[] = [];
  const follow = (answers: Answers): void => {
    const checklist = resolve(answers);
    const open = checklist.questions.filter(({ chosen }) => chosen.length === 0)[0];
    if (!open) {
      paths.push({ answers, checklist });
      return;
    }
    const { options, multiple } = open.question;
    for (const { id } of options) follow(answersWith(answers, open, id, true));
    if (multiple) follow({ ...answers, [open.key]: options.map(({ id }) => id) });
  };
  follow({});
  return paths;
}

export type * from './checklist/checklist.js';
export { itemSubject, scenarioSubject } from './checklist/subject.js';
export { createChecklist, resolveChecklist } from './checklist/create-checklist.js';
export { materialIdentity } from './checklist/material-identity.js';
export { changesBetween, type ChecklistChanges } from './checklist/changes.js';
export { answersWith, decodeAnswers, encodeAnswers } from './checklist/answers.js';

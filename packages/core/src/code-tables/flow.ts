import type { CodeTable } from './code-table.js';

/** Code tables of the steps of handling, as Guangdong's item library writes them (流程环节). */
export const flowTables: Readonly<Record<string, CodeTable>> = {
  'natl.flow-step': {
    addressee: '收件',
    acceptance: '受理',
    investigate: '审查',
    decide: '决定',
    accreditation: '制证',
    delivery: '送达',
  },
  // The misspellings are the source's.
  'natl.flow-stage': {
    applitAndAccept: '申请与受理',
    reviewAndDecision: '审查与决定',
    ConfermentAndService: '颁证与送达',
  },
};

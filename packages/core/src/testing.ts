export * from './testing/contract.js';
export * from './testing/importer-contract.js';
export * from './testing/messages-contract.js';
export * from './testing/resolver-contract.js';
export * from './testing/source-contract.js';
export * from './testing/submission-contract.js';

export * from './extensions/extension-point.js';
export * from './extensions/host.js';
export * from './ports/catalogue-importer.js';
export * from './ports/catalogue-source.js';
export * from './ports/file-resolver.js';
export * from './ports/licence-source.js';
export * from './ports/messages.js';

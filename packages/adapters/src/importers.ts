export * from './exchange-tables/exchange-tables.js';
export * from './guangdong/guangdong.js';
export * from './importers-plugin.js';
export * from './item-library/item-library.js';

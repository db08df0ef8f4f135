export * from './i18n/translate.js';

/** The language of the nearest `lang`, across shadow roots; Chinese where nobody says. */
export declare function langOf(element: Element): string;
/** Whether the words of `lang` are the Chinese ones we carry. */
export declare function isChinese(lang: string): boolean;
/** Calls `listener` when a `lang` changes in the document or in the element's shadow roots. Returns the undo. */
export declare function watchLang(element: Element, listener: () => void): () => void;
//# sourceMappingURL=lang.d.ts.map
/** The meanings of the codes of one system: code → words. */
export type CodeTable = Readonly<Record<string, string>>;

export const twinRecord: string;

export function importRecord(source: string, output: string): Promise<string>;

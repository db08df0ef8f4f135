export const siteFolder: string;

export function buildSite(options?: { readonly folder?: string; readonly imported?: string }): Promise<void>;

export const portalFolder: string;
export const intranetFolder: string;

/** Builds the portal anew; its own files are in GBK. */
export function buildPortal(folder?: string): Promise<void>;

/** Builds the intranet's site anew. */
export function buildIntranet(folder?: string): Promise<void>;

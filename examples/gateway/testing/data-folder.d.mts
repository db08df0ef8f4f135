/** A folder for one gateway, with an empty database in it: copied, since making one takes seconds. */
export function newDataFolder(): Promise<string>;

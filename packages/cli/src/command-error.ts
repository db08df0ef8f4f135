/** How the command ends. */
export const exitCodes = {
  /** Done, nothing wrong in the data. */
  fine: 0,
  /** Done, but the data has errors. */
  content: 1,
  /** Not done: called in a way that cannot work, or a file cannot be read or written. */
  usage: 2,
} as const;

/** Ends the command with a message a person can act on, in their language. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: number = exitCodes.usage,
  ) {
    super(message);
    this.name = 'CommandError';
  }
}

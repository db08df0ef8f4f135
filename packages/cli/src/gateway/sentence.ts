import type { GatewayClient, Reply } from './gateway-client.js';
import type { Trial } from './trial.js';

/** One thing a gateway promises. */
export interface Sentence {
  /** Never changes; the words for it are `sentence.<id>`. */
  readonly id: string;
  /** What the words are filled in with. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** What it is about: the name of an area. */
  readonly area?: string;
  /** @throws {Broken} when the gateway does otherwise. */
  run(): Promise<void>;
}

/** What sentences are tried with. */
export interface Subject {
  readonly client: GatewayClient;
  readonly trial: Trial;
  /** What the gateway says of itself. */
  readonly limits: Limits;
  /** What it says it can do beyond applications for one item: `joint`, `licences`. */
  readonly takes: readonly string[];
  /** Whether a cookie is sent with every request: who is signed in by it is tried, too. */
  readonly signedIn?: boolean;
  /** Opens what is the department's alone; without it that is not tried, but for being closed to others. Never told. */
  readonly departmentToken?: string | undefined;
}

/** Bytes the gateway takes. */
export interface Limits {
  readonly applicationBytes: number;
  readonly uploadBytes: number;
  readonly draftBytes: number;
}

/** A promise that is not kept: what was expected, and what came instead; facts of the protocol, no words of a language. */
export class Broken extends Error {
  constructor(
    readonly expected: string,
    readonly got: string,
  ) {
    super(`expected ${expected}, got ${got}`);
    this.name = 'Broken';
  }
}

/** Fails the running sentence unless `condition` holds. */
export function expect(condition: boolean, expected: string, got: string): void {
  if (!condition) throw new Broken(expected, got);
}

/** Fails the running sentence unless the answer has this status and, if one is named, is this problem. */
export function expectAnswer({ status, problem }: Reply, wanted: number, kind = ''): void {
  const [expected, got] = [
    [wanted, kind],
    [status, problem],
  ].map((parts) => parts.join(' ').trim());
  expect(status === wanted && (kind === '' || problem === kind), expected as string, got as string);
}

import type { AsyncCheck, FormOptions } from '@tongban/core/form';

type Checks = Readonly<Record<string, AsyncCheck>>;

/** What makes another form of it where it is another. */
export const makers = ['schema', 'form', 'validator', 'checks'] as const;

type Maker = (typeof makers)[number];

/**
 * What a form is being made of, or was. Pages that are drawn by a framework hand over new objects with every render: only those that say
 * something else make another form. The order of properties counts, since questions stand in it; of checks only their names do.
 */
export class Making {
  readonly options: FormOptions;
  #noted: Partial<Record<Maker, unknown>> | undefined;

  constructor(options: FormOptions) {
    this.options = options;
  }

  /** Writes down what it says now, so that it is known when the page changes it in place. */
  note(): Partial<Record<Maker, unknown>> {
    const noted: Partial<Record<Maker, unknown>> = {};
    for (const name of makers) noted[name] = saying(name, this.options[name]);
    return (this.#noted ??= noted);
  }

  differs(name: Maker, now: unknown): boolean {
    return saying(name, now) !== (this.#noted ?? this.note())[name];
  }
}

/** Whether two values are the same JSON, written in the same order. What is no JSON is only the same as itself. */
export const saysTheSame = (one: unknown, other: unknown): boolean =>
  one === other || textOf(one) === textOf(other);

/** Checks by the names of today, which ask the functions the page has handed over last. */
export function latestChecks(checks: Checks, latest: () => Checks | undefined): Checks {
  const asking: Record<string, AsyncCheck> = {};
  for (const [name, first] of Object.entries(checks))
    asking[name] = (value, about) => (latest()?.[name] ?? first)(value, about);
  return asking;
}

function saying(name: Maker, thing: unknown): unknown {
  if (name === 'validator') return thing;
  return textOf(name === 'checks' && thing ? Object.keys(thing) : thing);
}

function textOf(thing: unknown): unknown {
  try {
    return JSON.stringify(thing);
  } catch {
    return {};
  }
}

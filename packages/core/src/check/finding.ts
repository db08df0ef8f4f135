import type { Issue } from '../base/issue.js';

/** An `error` breaks something for residents or machines; a `warning` is most likely a slip of the editor. */
export type Severity = 'error' | 'warning';

/** Something {@link checkCatalogue} found. Where a rule knows one fault only, `code` is the rule's id. */
export interface Finding extends Issue {
  readonly severity: Severity;
  /** Id of the rule, for example `visit-reason-missing`. Stable. */
  readonly rule: string;
}

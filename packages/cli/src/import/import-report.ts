import type { Finding } from '@tongban/core/check';
import type { FieldUse, ImportIssue } from '@tongban/core/extensions';

/** What `--json` prints and `--report` writes. Holds names and places, no values of the input. */
export interface ImportReport {
  /** Name of the importer that was used. */
  readonly from: string;
  readonly files: readonly string[];
  /** Where the catalogue was written; `null` when there was no item to write. */
  readonly written: string | null;
  /** How many records the importer went through; `null` when it does not tell. */
  readonly records: number | null;
  readonly items: number;
  /** Of the input and of the catalogue together. */
  readonly errors: number;
  readonly warnings: number;
  /** What is wrong in the input. */
  readonly issues: readonly ImportIssue[];
  /** What is wrong in the catalogue that came out. */
  readonly findings: readonly Finding[];
  readonly fields: readonly FieldUse[];
}

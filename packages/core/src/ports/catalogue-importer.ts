import type { CancelSignal } from '../base/cancel-signal.js';
import type { Issue } from '../base/issue.js';
import type { Catalogue } from '../format/generated/types.js';
import { extensionPoint, type Extension } from '../extensions/extension-point.js';

/** One file handed to an importer, undecoded. */
export interface ImportFile {
  /** As the person named it; appears in reports. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is known beside the files. */
export interface ImportOptions {
  readonly signal: CancelSignal;
  /** Moment that stands as `updated` when the source has none, RFC 3339. */
  readonly now: string;
  /** Name of the publisher when the source does not tell. */
  readonly publisher?: string;
  /** Called as records are done; `total` grows as files are read. */
  onProgress?(done: number, total: number): void;
}

/** Something wrong in the input, with its place there. `pointer` leads into the input file. */
export interface ImportIssue extends Issue {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Record number, counted from 1; in CSV the line of the file. */
  readonly row?: number;
  /** Field name in the source. */
  readonly field?: string;
}

/** What became of an input field: in the catalogue, kept under `data`, or not known to the importer (and kept too). */
export type FieldFate = 'mapped' | 'data' | 'unknown';

/** All non-empty values of one input field of one file, by what became of them. */
export interface FieldUse {
  readonly file: string;
  /** Name with its table: `AUDIT_ITEM.task_name`. */
  readonly field: string;
  readonly fate: FieldFate;
  /** How many non-empty values. */
  readonly count: number;
  /** Where the first of them went: JSON pointers into the catalogue. */
  readonly to: readonly string[];
}

/** What an importer gives back. Bad input is told in `issues`; what could be read is in `catalogue` all the same. */
export interface ImportAnswer {
  readonly catalogue: Catalogue;
  readonly issues: readonly ImportIssue[];
  readonly fields: readonly FieldUse[];
}

/** Turns files of one foreign shape into a catalogue. */
export interface CatalogueImporter extends Extension {
  /** Short name for the command line: `tongban import --from NAME`. */
  readonly name: string;
  /** One line for people who choose. */
  readonly summary: string;
  /** How sure it is that the file is of its shape: 0 no, 1 perhaps, 10 certainly. Reads no more than it needs. */
  recognise(file: ImportFile): number;
  /**
   * Never rejects for what is in the files.
   * @throws {TbError} `cancelled`.
   */
  import(files: readonly ImportFile[], options: ImportOptions): Promise<ImportAnswer>;
}

/** Where importers are plugged in. */
export const catalogueImporters = extensionPoint<CatalogueImporter>('catalogueImporter');

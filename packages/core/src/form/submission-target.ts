import type { CancelSignal } from '../base/cancel-signal.js';
import type { Json } from '../base/json.js';
import { extensionPoint, type Extension } from '../extensions/extension-point.js';
import type { JointApplication, SubCase } from './joint-application.js';
import type { FormIssue } from './node.js';
import type { UploadedFile } from './uploaded-file.js';

/** An application as it is sent. */
export interface Submission {
  /** Made once for an application: sending it again with the same key is the same application. */
  readonly idempotencyKey: string;
  /** Names the form, for example the code of the item; not personal. */
  readonly formId: string;
  /** Version of the form's schema, as `FormVersion` of the draft has it. */
  readonly formVersion: string;
  readonly value: Json;
  /** Set when it is for several items at once. `value` then holds the answers of the joint form, `joint.parts` what each item gets of them. */
  readonly joint?: JointApplication;
}

/** What became of an application. */
export type Receipt =
  | {
      readonly status: 'accepted';
      /** To be shown and quoted; it opens nothing. */
      readonly caseNumber: string;
      /** ISO 8601, with time zone. */
      readonly receivedAt: string;
      /** Whoever has it may ask how the application stands. Never into an address or a log. */
      readonly token?: string;
      /** What happens next, for the resident: plain text in the language that was asked for. */
      readonly next?: string;
      /** The parts of a joint application, a department's each. */
      readonly subCases?: readonly SubCase[];
    }
  /** The server found something wrong; nothing was taken in. */
  | { readonly status: 'refused'; readonly issues: readonly FormIssue[] }
  /** It could not be delivered now, and will be by itself: also after a reload where it is kept on `disk`. */
  | { readonly status: 'queued'; readonly kept: 'disk' | 'memory' };

/** What a target reads of a file: a `File` of the browser is one. */
export interface FileSource {
  readonly name: string;
  readonly size: number;
  readonly type: string;
  slice(start: number, end: number): unknown;
}

/** How an upload goes on. */
export interface UploadOptions {
  readonly signal: CancelSignal;
  /** Names the form the file is for: its limits of size and kind hold from the start. Without it only when the application is sent. */
  readonly formId?: string;
  /** Bytes the server has. */
  onProgress?(sent: number): void;
  /** The address of an upload that was begun: it goes on from where the server stands. */
  readonly resume?: string;
  /** Told the address as soon as the server has given one. */
  onResumable?(address: string): void;
}

/** Where applications and their files go: a gateway, or what a page plugs in. */
export interface SubmissionTarget extends Extension {
  /** @throws {TbError} `network` (retryable), `unauthorised`, `not-found`, or `cancelled`. */
  submit(submission: Submission, options: { readonly signal: CancelSignal }): Promise<Receipt>;
  /** @throws {TbError} as `submit`; `format` when the server refuses the kind or size of the file, `config` when it takes none. */
  upload?(file: FileSource, options: UploadOptions): Promise<UploadedFile>;
  /** Takes a file back that no application holds yet. */
  discard?(file: UploadedFile, options: { readonly signal: CancelSignal }): Promise<void>;
}

/** Where targets are plugged in. The last registered one is used; without one, the gateway of the surrounding `<tb-app>`. */
export const submissionTargets = extensionPoint<SubmissionTarget>('submissionTarget');

import type { CatalogueImporter, ImportAnswer, ImportFile, ImportOptions } from '@tongban/core/extensions';
import { checkpoint, createDraft, stopIfCancelled, type CatalogueDraft } from '../shared/catalogue-draft.js';
import { peek } from '../shared/decode-bytes.js';
import { createLedger, type Ledger } from '../shared/ledger.js';
import { readJsonFile } from '../shared/read-json.js';
import { readEnvelope, type RecordEntry } from './envelope.js';
import { mapRecord } from './record.js';

/** Reads the response of a regional item library: `AUDIT_*` objects with national columns in lower case. */
export const itemLibraryImporter: CatalogueImporter = {
  id: 'org.tongban.item-library',
  name: 'item-library',
  summary: '事项库接口响应：{STATUS, data | CUSTOM: {list: [{AUDIT_ITEM, AUDIT_MATERIAL, …}]}}，JSON',
  recognise(file: ImportFile): number {
    const text = peek(file.bytes);
    if (!/"AUDIT_ITEM"\s*:/.test(text)) return 0;
    const lower = /"(task_name|task_code|rowguid)"\s*:/.test(text);
    const envelope = /"STATUS"\s*:/.test(text) || /"CUSTOM"\s*:/.test(text);
    return lower && envelope ? 10 : lower ? 5 : 1;
  },
  async import(files: readonly ImportFile[], options: ImportOptions): Promise<ImportAnswer> {
    const ledger = createLedger();
    const draft = createDraft(ledger, options);
    let done = 0;
    let total = 0;
    for (const file of files) {
      stopIfCancelled(options.signal);
      const entries = readFile(file, draft, ledger);
      total += entries.length;
      for (const entry of entries) {
        await checkpoint(done, total, options);
        mapRecord(entry, draft, ledger);
        options.onProgress?.(++done, total);
      }
    }
    return draft.finish();
  },
};

function readFile(file: ImportFile, draft: CatalogueDraft, ledger: Ledger): readonly RecordEntry[] {
  const json = readJsonFile(file, ledger);
  return json === undefined ? [] : readEnvelope(json, file.name, draft.root, ledger);
}

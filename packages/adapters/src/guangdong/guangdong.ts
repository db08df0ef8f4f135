import type { CatalogueImporter, ImportAnswer, ImportFile, ImportOptions } from '@tongban/core/extensions';
import { checkpoint, createDraft, stopIfCancelled } from '../shared/catalogue-draft.js';
import { peek } from '../shared/decode-bytes.js';
import { createLedger } from '../shared/ledger.js';
import { readRecords } from './read-records.js';
import { mapRecord } from './record.js';

/** Reads records of Guangdong's item library: `AUDIT_*` in upper case, codes with their words beside them. */
export const guangdongImporter: CatalogueImporter = {
  id: 'org.tongban.guangdong',
  name: 'guangdong',
  summary: '广东事项库记录：{AUDIT_ITEM: {CATANAME, …_TEXT}, AUDIT_MATERIAL, …}，JSON 或每行一条',
  recognise(file: ImportFile): number {
    const text = peek(file.bytes);
    if (/"AUDIT_ITEM"\s*:/.test(text)) return /"(CATANAME|ITEM_ID|TASK_CODE)"\s*:/.test(text) ? 10 : 1;
    return /"errCode"\s*:/.test(text) ? 1 : 0;
  },
  async import(files: readonly ImportFile[], options: ImportOptions): Promise<ImportAnswer> {
    const ledger = createLedger();
    const draft = createDraft(ledger, options);
    let done = 0;
    let total = 0;
    for (const file of files) {
      stopIfCancelled(options.signal);
      const records = readRecords(file, draft.root, ledger);
      total += records.length;
      for (const record of records) {
        await checkpoint(done, total, options);
        mapRecord(record, draft, ledger);
        options.onProgress?.(++done, total);
      }
    }
    return draft.finish();
  },
};

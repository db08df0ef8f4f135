import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';

/** A folder that goes away after the suite, and a way to put files in it. */
export function temporaryFolder(): { readonly folder: string; put(name: string, content: unknown): string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongban-cli-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    put(name, content) {
      const file = path.join(folder, name);
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
      return file;
    },
  };
}

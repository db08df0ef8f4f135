import { isRecord } from '@tongban/core';
import type { SubCase } from '@tongban/core/form';
import type { KeptReceipt } from '../draft-seam.js';

/** A receipt as it was kept; `undefined` for anything else. */
export function readReceipt(value: unknown): KeptReceipt | undefined {
  if (!isRecord(value)) return undefined;
  const { caseNumber, receivedAt, next, subCases } = value;
  if (typeof caseNumber !== 'string' || typeof receivedAt !== 'string') return undefined;
  return {
    status: 'accepted',
    caseNumber,
    receivedAt,
    ...(typeof next === 'string' && { next }),
    // Written by this library alone, and drawn as text.
    ...(Array.isArray(subCases) && { subCases: subCases as readonly SubCase[] }),
  };
}

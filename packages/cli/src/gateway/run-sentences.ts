import { ContractError } from '@tongban/core/testing';
import type { GatewayClient } from './gateway-client.js';
import { Broken, type Sentence } from './sentence.js';

/** What became of a sentence. */
export interface SentenceResult extends Pick<Sentence, 'id' | 'params' | 'area'> {
  readonly ok: boolean;
  /** Facts of the protocol; left out where the sentence itself says it. */
  readonly expected?: string;
  readonly got?: string;
  /** What was asked meanwhile, and the answers: `POST /cases 422 issues`. */
  readonly requests: readonly string[];
}

/** Runs sentences one after the other. */
export async function runSentences(
  sentences: readonly Sentence[],
  client: GatewayClient,
): Promise<readonly SentenceResult[]> {
  const results: SentenceResult[] = [];
  for (const sentence of sentences) {
    const before = client.exchanges.length;
    const broken = await brokenBy(sentence);
    const { id, params, area } = sentence;
    results.push({
      id,
      ...(params && { params }),
      ...(area !== undefined && { area }),
      ok: broken === undefined,
      ...broken,
      requests: client.exchanges.slice(before).map(({ said }) => said),
    });
  }
  return results;
}

/** One result for each operation that was asked: whether all its answers were as described. */
export function answerResults(client: GatewayClient): readonly SentenceResult[] {
  const operations = new Set(client.exchanges.map(({ operation }) => operation));
  return [...operations].map((operation) => {
    const misfits = new Set(
      client.exchanges
        .filter((exchange) => exchange.operation === operation)
        .flatMap((exchange) => exchange.misfits),
    );
    const { method, path } = operation;
    return {
      id: 'answers as described',
      area: 'answers',
      params: { operation: `${method} ${path}` },
      ok: misfits.size === 0,
      ...(misfits.size > 0 && { got: [...misfits].join('; ') }),
      requests: [],
    };
  });
}

async function brokenBy({ run }: Sentence): Promise<{ expected?: string; got: string } | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    if (error instanceof Broken) return { expected: error.expected, got: error.got };
    if (error instanceof ContractError || error instanceof Error) return { got: error.message };
    throw error;
  }
}

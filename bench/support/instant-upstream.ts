import { UpstreamError } from '../../src/errors.ts';
import type { SeparationClient } from '../../src/services/separation/client.ts';
import type { Outcome } from '../../src/services/separation/outcome.ts';

/** An upstream without a wire: it takes everything at once. */
export interface InstantUpstream {
  readonly client: SeparationClient;
  /** How many separations were ordered, and what each has cost is known by its type. */
  readonly ordered: () => Readonly<Record<'separate_vocal' | 'split_stem', number>>;
  /** Has every separation told as soon as it is ordered. */
  whenOrdered(tell: (jobId: string, separationId: string) => void): void;
}

/** A result of the usual size. */
export const RESULT: Outcome = {
  type: 'separated',
  completedAt: undefined,
  tracks: ['vocals', 'instrumental'].map((stem) => ({
    stem,
    url: `https://files.example.com/s/3d7021c9-fa8b-4eda-91d1-3b9297ddb172_${stem}.mp3`,
  })),
};

export function createInstantUpstream(): InstantUpstream {
  const ordered = { separate_vocal: 0, split_stem: 0 };
  let tell: (jobId: string, separationId: string) => void = () => {};
  return {
    ordered: () => ordered,
    whenOrdered(listener) {
      tell = listener;
    },
    client: {
      async generate({ callbackUrl: jobId, type }) {
        ordered[type]++;
        const separationId = `separation-of-${jobId}`;
        setImmediate(tell, jobId, separationId);
        return separationId;
      },
      details: async () => ({ type: 'pending' }),
      song: async () => {
        throw new UpstreamError('invalid');
      },
      credits: async () => 1e9,
      lyrics: async () => [],
    },
  };
}

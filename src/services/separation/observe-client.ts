import { UpstreamError } from '../../errors.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { SeparationClient } from './client.ts';
import { type Endpoint, isKnownCode } from './codes.ts';

/** The separation API, with every request counted and timed, and the balance noted whenever somebody asks for it. */
export function observeClient(
  client: SeparationClient,
  metrics: Pick<Metrics, 'upstreamRequests' | 'upstreamSeconds' | 'upstreamCredits'>,
): SeparationClient {
  const asking =
    <Args extends unknown[], Answer>(endpoint: Endpoint, ask: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      const end = metrics.upstreamSeconds.startTimer({ endpoint });
      try {
        const answer = await ask(...args);
        metrics.upstreamRequests.inc({ endpoint, code: '200' });
        return answer;
      } catch (error) {
        metrics.upstreamRequests.inc({ endpoint, code: codeOf(error) });
        throw error;
      } finally {
        end();
      }
    };
  const credits = asking('credits', client.credits);

  return {
    generate: asking('generate', client.generate),
    details: asking('details', client.details),
    song: asking('song', client.song),
    lyrics: asking('lyrics', client.lyrics),
    async credits(signal) {
      const left = await credits(signal);
      metrics.upstreamCredits.set(left);
      return left;
    },
  };
}

/** The envelope's code, or why none was read. Codes that nobody has documented are one, so that they stay few. */
function codeOf(error: unknown): string {
  if (!(error instanceof UpstreamError)) return 'unclear';
  const { upstreamCode, reason } = error;
  if (upstreamCode === undefined) return reason;
  return isKnownCode(upstreamCode) ? String(upstreamCode) : 'other';
}

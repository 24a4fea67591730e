import { UpstreamError } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';

/** How much the operator wants to keep in the upstream account. */
export interface Balance {
  /** Counts this much as spent, unless that would touch the floor, as far as we know. */
  take(credits: number): boolean;
  /** What was taken is not spent after all. */
  giveBack(credits: number): void;
  /** What is known of it, in a sentence for the operator; `ok` is false while something is paused. */
  state(): { ok: boolean; detail: string };
  /** Asks every now and then, until `signal` aborts. */
  watch(signal: AbortSignal): Promise<void>;
}

interface BalanceOptions {
  /** Asks upstream, in its turn. */
  ask: (signal: AbortSignal) => Promise<number>;
  /** Credits that must remain; undefined = no floor. */
  floor: number | undefined;
  /** What a request costs, by the name of its command. */
  costs: Readonly<Record<string, number>>;
  clock: Clock;
  logger: Logger;
  /** Called with what to tell the operator whenever what is paused has changed. */
  onChange: (detail: string) => void;
}

const ASK_EVERY_MS = 5 * 60_000;

export function createBalance({ ask, floor, costs, clock, logger, onChange }: BalanceOptions): Balance {
  let known: number | undefined;
  let pausedBefore = '';

  const canAfford = (credits: number) =>
    floor === undefined || known === undefined || known - credits >= floor;
  const paused = () => Object.keys(costs).filter((command) => !canAfford(costs[command] ?? 0));

  function state() {
    if (known === undefined) return { ok: true, detail: 'not known yet' };
    const left = `${known} credits left${floor === undefined ? '' : `, ${floor} to be kept`}`;
    const commands = paused();
    if (commands.length === 0) return { ok: true, detail: left };
    return { ok: false, detail: `${left}: ${commands.join(' and ')} paused; top the account up` };
  }

  function tellChange(): void {
    const now = paused().join();
    if (now === pausedBefore) return;
    pausedBefore = now;
    onChange(now === '' ? `${state().detail}: requests go on` : state().detail);
  }

  return {
    state,
    take(credits) {
      if (!canAfford(credits)) return false;
      if (known !== undefined) known -= credits;
      tellChange();
      return true;
    },
    giveBack(credits) {
      if (known !== undefined) known += credits;
      tellChange();
    },
    async watch(signal) {
      while (!signal.aborted) {
        try {
          known = await ask(signal);
          tellChange();
        } catch (error) {
          if (signal.aborted) return;
          if (!(error instanceof UpstreamError)) throw error;
          logger.warn({ err: error }, 'the upstream balance could not be asked for');
        }
        await clock.sleep(ASK_EVERY_MS, signal).catch(() => {});
      }
    },
  };
}

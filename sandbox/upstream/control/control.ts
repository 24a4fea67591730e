import type { SandboxClock } from '../../clock.ts';
import type { Fault } from '../faults/fault.ts';
import type { FaultBook, LaidFault } from '../faults/fault-book.ts';
import type { Account } from '../separations/account.ts';
import type { CallbackOverrides } from '../separations/callback-body.ts';
import type { CallbackBehaviour, CallbackDelivery } from '../separations/callback-delivery.ts';
import type { Failure, SeparationDesk } from '../separations/desk.ts';
import type { CallbackTry, Separation } from '../separations/separation.ts';
import type { Urls } from '../separations/urls.ts';
import type { DemoSong } from '../songs/catalogue.ts';
import type { SongProgress, SongStatus } from '../songs/song-progress.ts';
import type { RateWindow } from '../wire/rate-window.ts';
import type { RecordedRequest, RequestLog } from '../wire/request-log.ts';

/** All that can be seen of the sandbox at one moment. */
export interface UpstreamState {
  readonly now: number;
  readonly credits: number;
  readonly separationMs: number;
  readonly requestsPer10s: number;
  readonly callbacks: CallbackBehaviour;
  readonly faults: readonly LaidFault[];
  readonly separations: readonly Separation[];
  readonly requests: readonly RecordedRequest[];
  readonly songs: readonly DemoSong[];
}

/** The strings by which tests and demonstrations move the sandbox. */
export interface UpstreamControl {
  /** Every request to the API, in order; never the bearer token. Files are not among them. */
  requests(): readonly RecordedRequest[];
  /** Every separation as it stands now, oldest first. */
  separations(): readonly Separation[];
  state(): UpstreamState;
  setCredits(credits: number): void;
  /** How long separations take that are created from now on. */
  setSeparationMs(ms: number): void;
  setRequestsPer10s(requests: number): void;
  /** Lays a fault and answers its id. */
  addFault(fault: Fault): string;
  clearFaults(): void;
  /** Makes the next separation to be created fail; repeated calls queue up. */
  failNext(failure: Failure): void;
  /** How callbacks are sent for separations that finish from now on. */
  setCallbacks(behaviour: CallbackBehaviour): void;
  /** Ends a pending separation now; its callback is then on its way. Throws a RangeError for an unknown id. */
  finish(separationId: string): Separation;
  /** Sends one callback now, in any state. Rejects with a RangeError for an unknown id. */
  sendCallback(separationId: string, overrides?: CallbackOverrides): Promise<CallbackTry>;
  /**
   * Replaces or adds urls (by snake_case field, in callbacks and details alike) and leaves out the fields in `omit`.
   * Each call replaces the one before: `setUrls({})` puts everything right again.
   */
  setUrls(urls: Urls, omit?: readonly string[]): void;
  /** How far the generation of a song has come; `FIRST_SUCCESS` has one of its tracks. */
  setSongStatus(taskId: string, status: SongStatus): void;
  /** Moves the sandbox's clock forward. */
  advance(ms: number): void;
}

export function createControl({
  clock,
  log,
  desk,
  account,
  rate,
  faults,
  delivery,
  overrideUrls,
  songs,
  progress,
}: {
  clock: SandboxClock;
  log: RequestLog;
  desk: SeparationDesk;
  account: Account;
  rate: RateWindow;
  faults: FaultBook;
  delivery: CallbackDelivery;
  overrideUrls: (urls: Urls, omit: readonly string[]) => void;
  songs: readonly DemoSong[];
  progress: Pick<SongProgress, 'set'>;
}): UpstreamControl {
  return {
    requests: log.list,
    separations: desk.list,
    state: () => ({
      now: clock.now(),
      credits: account.credits,
      separationMs: desk.separationMs,
      requestsPer10s: rate.limit,
      callbacks: delivery.behaviour,
      faults: faults.list(),
      separations: desk.list(),
      requests: log.list(),
      songs,
    }),
    setCredits: account.setCredits,
    setSeparationMs(ms) {
      desk.separationMs = ms;
    },
    setRequestsPer10s: rate.setLimit,
    addFault: faults.add,
    clearFaults: faults.clear,
    failNext: desk.failNext,
    setCallbacks: delivery.setBehaviour,
    finish: desk.finish,
    sendCallback: desk.sendCallback,
    setUrls: (urls, omit = []) => overrideUrls(urls, omit),
    setSongStatus: progress.set,
    advance: clock.advance,
  };
}

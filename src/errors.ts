/** Every way in which an operation of ours can fail; edges map these codes to sentences and statuses. */
export type ErrorCode =
  | 'config'
  | 'store'
  | 'store_in_use'
  | 'corrupt_record'
  | 'upstream'
  | 'discord'
  | 'stopping';

/** A failure that somebody can act on. `retryable` says whether the same call may succeed later. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;

  constructor(code: ErrorCode, message: string, options: { retryable: boolean; cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.retryable = options.retryable;
  }
}

/** The environment is not usable; `problems` holds one line per variable and never a secret's value. */
export class ConfigError extends AppError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('config', `The configuration has ${problems.length} problem(s).`, { retryable: false });
    this.problems = problems;
  }
}

/** The store did not do what was asked; nothing may be taken as saved. */
export class StoreError extends AppError {
  constructor(operation: string, cause: unknown) {
    super('store', `The store failed to ${operation}.`, { retryable: true, cause });
  }
}

/** Another process holds the store. */
export class StoreInUseError extends AppError {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super('store_in_use', 'Another process is using this store.', { retryable: false, cause });
    this.path = path;
  }
}

/** A stored record cannot be read back. */
export class CorruptRecordError extends AppError {
  readonly key: string;

  constructor(key: string, cause: unknown) {
    super('corrupt_record', 'A stored record cannot be read.', { retryable: false, cause });
    this.key = key;
  }
}

/**
 * What a failed request to the separation API means for the one who sent it.
 * - `unsent`: it surely never reached upstream.
 * - `declined`: upstream refused to look at it for now (405, 430).
 * - `maintenance`: the same, for minutes (455).
 * - `no_credits`, `unauthorized`, `wrong_url`: the operator has to act.
 * - `invalid`: this song cannot be separated as asked; `source`: its audio could not be fetched.
 * - `failed`: upstream tried or gave up; asking again is a new request.
 * - `unclear`: it was sent, and no readable answer says what became of it.
 */
export type UpstreamReason =
  | 'unsent'
  | 'declined'
  | 'maintenance'
  | 'no_credits'
  | 'unauthorized'
  | 'wrong_url'
  | 'invalid'
  | 'source'
  | 'failed'
  | 'unclear';

const RETRYABLE_REASONS: ReadonlySet<UpstreamReason> = new Set(['unsent', 'declined', 'maintenance']);

/** A request to the separation API that did not succeed. `upstreamCode` is the envelope's code, if one was read. */
export class UpstreamError extends AppError {
  readonly reason: UpstreamReason;
  readonly upstreamCode: number | undefined;

  constructor(
    reason: UpstreamReason,
    options: { upstreamCode?: number; detail?: string; cause?: unknown } = {},
  ) {
    super('upstream', options.detail ?? `The separation API answered: ${reason}.`, {
      retryable: RETRYABLE_REASONS.has(reason),
      cause: options.cause,
    });
    this.reason = reason;
    this.upstreamCode = options.upstreamCode;
  }
}

/**
 * What a failed request to Discord means for a delivery.
 * - `expired`: the interaction's token is dead; `unknown_interaction`: it was never acknowledged in time.
 * - `no_access`: the channel may not be seen or written; `gone`: the channel or the server is gone.
 * - `unknown_member`: that person is not in the server; `unknown_message`: that one message is gone; `dm_closed`: the person takes no direct messages from us.
 * - `rejected`: Discord will not have this payload; `unauthorized`: the bot's token is wrong.
 * - `transient`: try again later.
 */
export const DISCORD_REASONS = [
  'expired',
  'unknown_interaction',
  'already_acknowledged',
  'no_access',
  'gone',
  'unknown_message',
  'unknown_member',
  'dm_closed',
  'rejected',
  'unauthorized',
  'transient',
] as const;
export type DiscordReason = (typeof DISCORD_REASONS)[number];

/** A request to Discord that did not succeed. */
export class DiscordError extends AppError {
  readonly reason: DiscordReason;

  constructor(reason: DiscordReason, cause: unknown) {
    super('discord', `Discord answered: ${reason}.`, { retryable: reason === 'transient', cause });
    this.reason = reason;
  }
}

/**
 * Why audio could not be fetched.
 * - `not_allowed`: its address is none from which we fetch, or its host leads to a private network.
 * - `not_found`: the file is gone; `not_audio`: something else is there; `too_large`: it has more bytes than allowed.
 * - `unreachable`: no whole answer in time; trying again may help.
 * - `storage`: our own disk did not take it.
 */
export type DownloadReason =
  | 'not_allowed'
  | 'not_found'
  | 'not_audio'
  | 'too_large'
  | 'unreachable'
  | 'storage';

/** A download that did not succeed; nothing of it is left on the disk. */
export class DownloadError extends Error {
  readonly reason: DownloadReason;

  constructor(reason: DownloadReason, detail: string, cause?: unknown) {
    super(`The audio could not be fetched: ${detail}.`, cause === undefined ? undefined : { cause });
    this.name = 'DownloadError';
    this.reason = reason;
  }
}

/** Why a file could not be heard: it is no sound that can be decoded, or the decoder broke or took too long. */
export type ListeningReason = 'unreadable' | 'broken';

/** The sound in a file could not be measured. */
export class ListeningError extends Error {
  readonly reason: ListeningReason;

  constructor(reason: ListeningReason, detail: string, cause?: unknown) {
    super(`The sound could not be measured: ${detail}.`, cause === undefined ? undefined : { cause });
    this.name = 'ListeningError';
    this.reason = reason;
  }
}

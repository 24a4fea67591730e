/** What a separation splits a track into. */
export type SeparationType = 'separate_vocal' | 'split_stem';

/** What a submission costs, in credits. */
export const prices: Record<SeparationType, number> = { separate_vocal: 10, split_stem: 50 };

export type FailureFlag = 'CREATE_TASK_FAILED' | 'GENERATE_AUDIO_FAILED';

/** The flags of the details endpoint. */
export type SeparationState = 'PENDING' | 'SUCCESS' | FailureFlag | 'CALLBACK_EXCEPTION';

/** How one try to deliver a callback went: the HTTP status, or null when no answer came. */
export interface CallbackTry {
  readonly at: number;
  readonly status: number | null;
}

/** A separation as upstream knows it; times are epoch milliseconds. */
export interface Separation {
  readonly id: string;
  readonly taskId: string;
  readonly audioId: string;
  readonly type: SeparationType;
  readonly callBackUrl: string;
  readonly credits: number;
  readonly createdAt: number;
  readonly state: SeparationState;
  /** Null while it is pending. */
  readonly completedAt: number | null;
  /** The envelope code of a failure, else null. */
  readonly errorCode: number | null;
  readonly callbacks: readonly CallbackTry[];
}

/** How long files are kept after completion. */
export const keptMs = 14 * 24 * 3_600_000;

/** A separation in the hands of those who move it on. */
export type SeparationRecord = { -readonly [Field in keyof Separation]: Separation[Field] };

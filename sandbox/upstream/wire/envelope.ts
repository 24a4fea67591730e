/** The body of every answer of the API. */
export interface Envelope {
  readonly code: number;
  readonly msg: string;
  readonly data: unknown;
}

const messages: Readonly<Record<number, string>> = {
  400: 'The request parameters are incorrect.',
  401: 'You do not have access permissions.',
  402: 'Insufficient credits.',
  404: 'The request method or path does not exist.',
  405: 'Rate limit exceeded.',
  409: 'Conflict: the record already exists.',
  413: 'The theme or prompt is too long.',
  422: 'The parameters did not pass validation.',
  429: 'Your credits are insufficient.',
  430: 'Your call frequency is too high. Please try again later.',
  451: 'The source audio could not be fetched.',
  455: 'The system is under maintenance.',
  500: 'Internal server error.',
  501: 'Audio generation failed.',
  531: 'Generation failed; the credits were returned.',
};

/** What upstream says to a code, in our words. */
export const messageOf = (code: number): string => messages[code] ?? 'Unknown error.';

/** A success around `data`. */
export const succeed = (data: unknown): Envelope => ({ code: 200, msg: 'success', data });

/** A refusal; nothing has been done or charged. */
export const refuse = (code: number, msg: string = messageOf(code)): Envelope => ({ code, msg, data: null });

/** What a control call can be refused for. `refused` is what Discord's client itself would not let a member do. */
export type RefusalCode = 'unknown' | 'invalid' | 'refused' | 'timed_out';

/** A control call that the sandbox does not carry out. The message is for whoever drives the sandbox. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

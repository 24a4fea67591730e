/** What a check found. */
export interface Finding {
  check:
    | 'configuration'
    | 'store'
    | 'token'
    | 'clock'
    | 'commands'
    | 'permissions'
    | 'upstream'
    | 'public url';
  /** A warning works for now; with a problem something does not work. */
  level: 'ok' | 'warning' | 'problem';
  detail: string;
  /** What the operator can do about it. */
  todo?: string;
}

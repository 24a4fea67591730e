/** One REST request and its answer, free of secrets. */
export interface RequestEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** The route that took it, as `/channels/:channel/messages`; `null` when there is none. */
  readonly route: string | null;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly files: readonly { readonly filename: string; readonly size: number }[];
  /** The status that was answered; 0 when the connection was cut or nothing was answered. */
  readonly status: number;
  /** Discord's numeric error code, when the answer was an error. */
  readonly code?: number;
  /** The fault that was played, when there was one. */
  readonly fault?: string;
}

/** One gateway frame, free of secrets. */
export interface GatewayEntry {
  readonly at: number;
  readonly direction: 'to bot' | 'from bot' | 'connection';
  /** The opcode, or what happened to the connection. */
  readonly op: number | 'opened' | 'closed';
  /** The event's name, for dispatches. */
  readonly event?: string;
  readonly data?: unknown;
}

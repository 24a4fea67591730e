import type { WebSocket } from 'ws';
import { z } from 'zod';
import { refusedIntents } from './intents.ts';
import { createSession, type Session } from './session.ts';

const frame = z.object({ op: z.int(), d: z.unknown().optional() });
const identify = z.object({
  token: z.string(),
  intents: z.int().nonnegative(),
  shard: z.tuple([z.int().nonnegative(), z.int().positive()]).nullish(),
});
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int().nonnegative() });

/** One socket, from HELLO to its end. */
export interface Connection {
  readonly socket: WebSocket;
  session?: Session;
  send(payload: object): void;
}

/** What a connection asks of the gateway behind it. */
export interface ConnectionHost {
  readonly token: string;
  readonly grantedIntents: number;
  readonly heartbeatIntervalMs: number;
  acknowledges(): boolean;
  find(sessionId: string): Session | undefined;
  /** A new session has begun: READY and what follows are up to the host. */
  identified(connection: Connection, session: Session): void;
  /** A known session is back: the host replays from `sequence` on, or returns false when it cannot. */
  resumed(connection: Connection, session: Session, sequence: number): boolean;
}

/** Close codes of Discord's for protocol errors. */
const closeCodes = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
} as const;

/** Greets the client and answers its frames. Returns what takes a frame of the client's. */
export function createConnectionHandler(connection: Connection, host: ConnectionHost): (raw: string) => void {
  const close = (code: number, reason: string) => connection.socket.close(code, reason);

  const onIdentify = (data: unknown) => {
    if (connection.session) return close(closeCodes.alreadyAuthenticated, 'Already authenticated.');
    const { success, data: wish } = identify.safeParse(data);
    if (!success) return close(closeCodes.decodeError, 'Error while decoding payload.');
    if (wish.token.replace(/^Bot /, '') !== host.token) {
      return close(closeCodes.authenticationFailed, 'Authentication failed.');
    }
    const refused = refusedIntents(wish.intents, host.grantedIntents);
    if (refused) return close(refused, refused === 4014 ? 'Disallowed intent(s).' : 'Invalid intent(s).');
    host.identified(connection, createSession(wish.intents, wish.shard ?? [0, 1]));
  };

  const onResume = (data: unknown) => {
    const { success, data: wish } = resume.safeParse(data);
    if (!success) return close(closeCodes.decodeError, 'Error while decoding payload.');
    if (wish.token.replace(/^Bot /, '') !== host.token) {
      return close(closeCodes.authenticationFailed, 'Authentication failed.');
    }
    const session = host.find(wish.session_id);
    if (!session) return connection.send({ op: 9, d: false });
    if (!host.resumed(connection, session, wish.seq)) close(closeCodes.invalidSequence, 'Invalid seq.');
  };

  connection.send({ op: 10, d: { heartbeat_interval: host.heartbeatIntervalMs } });
  return (raw) => {
    const parsed = frame.safeParse(parseJson(raw));
    if (!parsed.success) return close(closeCodes.decodeError, 'Error while decoding payload.');
    switch (parsed.data.op) {
      case 1:
        if (host.acknowledges()) connection.send({ op: 11 });
        return;
      case 2:
        return onIdentify(parsed.data.d);
      case 6:
        return onResume(parsed.data.d);
      case 3:
      case 4:
      case 8:
        // Presence, voice and member lists have no effect here; they only need a session.
        if (!connection.session) close(closeCodes.notAuthenticated, 'Not authenticated.');
        return;
      default:
        close(closeCodes.unknownOpcode, 'Unknown opcode.');
    }
  };
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

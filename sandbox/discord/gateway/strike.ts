import type { Connection } from './connection.ts';
import type { GatewayFault } from './gateway-fault.ts';
import type { Session } from './session.ts';

/** The faults that hit one connection; the others concern the gateway as a whole. */
export type ConnectionFault = Extract<
  GatewayFault,
  { kind: 'drop' | 'close' | 'reconnect' | 'invalid session' }
>;

/** Plays the fault on the connection. A session that is void for good is forgotten. */
export function strike(connection: Connection, fault: ConnectionFault, sessions: Map<string, Session>): void {
  switch (fault.kind) {
    case 'drop':
      connection.socket.terminate();
      break;
    case 'close':
      connection.socket.close(fault.code);
      break;
    case 'reconnect':
      connection.send({ op: 7, d: null });
      break;
    case 'invalid session':
      if (!fault.resumable && connection.session) sessions.delete(connection.session.id);
      connection.send({ op: 9, d: fault.resumable });
      break;
    default:
      fault satisfies never;
  }
}

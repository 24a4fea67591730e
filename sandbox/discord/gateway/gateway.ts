import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Directory } from '../directory.ts';
import type { Events } from '../events.ts';
import type { ProtocolLog } from '../protocol-log.ts';
import { guildCreatePayload } from '../wire/guild.ts';
import { userPayload } from '../wire/user.ts';
import { type Connection, createConnectionHandler } from './connection.ts';
import { createFrames } from './frames.ts';
import type { GatewayFault } from './gateway-fault.ts';
import { intents } from './intents.ts';
import type { Dispatch, Session } from './session.ts';
import { strike } from './strike.ts';

/** The live line to the bot. */
export interface Gateway {
  /** Takes over an HTTP connection that wants to become a socket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sends to every session that wants it, and keeps it for those that may come back. */
  dispatch(dispatch: Dispatch): void;
  fault(fault: GatewayFault): void;
  /** Whether a bot is connected and identified. */
  online(): boolean;
  /** How many more sessions may be begun today. */
  startsLeft(): number;
  close(): void;
}

interface GatewayDeps {
  readonly token: string;
  readonly directory: Directory;
  readonly events: Events;
  readonly log: ProtocolLog;
  readonly url: () => string;
  readonly heartbeatIntervalMs: number;
  readonly grantedIntents: number;
}

/** Close codes after which Discord lets no session resume. */
const finalCodes = new Set([1000, 1001, 4003, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014]);

/** A gateway without connections. */
export function createGateway(deps: GatewayDeps): Gateway {
  const { directory, events, log } = deps;
  const server = new WebSocketServer({ noServer: true });
  const connections = new Set<Connection>();
  const sessions = new Map<string, Session>();
  let muted: 'nothing' | 'acknowledgements' | 'everything' = 'nothing';
  let refusals = 0;
  let starts = 0;

  const online = () => [...connections].some(({ session }) => session !== undefined);

  const deliver = (connection: Connection, session: Session, dispatch: Dispatch) => {
    const frame = session.record(dispatch);
    connection.send(frame);
  };

  const ready = (session: Session): Dispatch => ({
    event: 'READY',
    data: {
      v: 10,
      user: userPayload(directory.bot),
      guilds: guildsOf(session).map(({ id }) => ({ id, unavailable: true })),
      private_channels: [],
      session_id: session.id,
      resume_gateway_url: deps.url(),
      shard: session.shard,
      application: { id: directory.bot.id, flags: 0 },
    },
  });

  const guildsOf = (session: Session) =>
    directory
      .guilds()
      .filter((guild) => guild.members.has(directory.bot.id))
      .filter(({ id }) => session.wants({ event: '', data: {}, guildId: id }));

  const attach = (connection: Connection, session: Session) => {
    connection.session = session;
    sessions.set(session.id, session);
    events.emit({ type: 'bot', online: true });
  };

  const forget = (connection: Connection, code: number) => {
    connections.delete(connection);
    log.gateway({ direction: 'connection', op: 'closed', data: { code } });
    if (!connection.session) return;
    if (finalCodes.has(code)) sessions.delete(connection.session.id);
    if (!online()) events.emit({ type: 'bot', online: false });
  };

  const accept = (connection: Connection) => {
    connections.add(connection);
    log.gateway({ direction: 'connection', op: 'opened' });
    const handle = createConnectionHandler(connection, {
      token: deps.token,
      grantedIntents: deps.grantedIntents,
      heartbeatIntervalMs: deps.heartbeatIntervalMs,
      acknowledges: () => muted === 'nothing',
      find: (id) => sessions.get(id),
      identified(connection, session) {
        starts += 1;
        attach(connection, session);
        deliver(connection, session, ready(session));
        if ((session.intents & intents.guilds) === 0) return;
        for (const guild of guildsOf(session)) {
          deliver(connection, session, { event: 'GUILD_CREATE', data: guildCreatePayload(guild, directory) });
        }
      },
      resumed(connection, session, sequence) {
        const missed = session.since(sequence);
        if (!missed) return false;
        attach(connection, session);
        for (const frame of missed) connection.send(frame);
        deliver(connection, session, { event: 'RESUMED', data: {} });
        return true;
      },
    });
    connection.socket.on('message', (raw) => {
      const text = raw.toString();
      log.gateway({ direction: 'from bot', ...describe(text) });
      handle(text);
    });
    connection.socket.on('close', (code) => forget(connection, code));
  };

  return {
    online,
    startsLeft: () => Math.max(1000 - starts, 0),
    upgrade(request, socket, head) {
      if (refusals > 0) {
        refusals -= 1;
        socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (webSocket) => {
        const query = new URL(request.url ?? '/', 'ws://localhost').searchParams;
        const frames = createFrames(webSocket, query.get('compress'));
        accept({
          socket: webSocket,
          send(payload) {
            if (muted === 'everything' || webSocket.readyState !== webSocket.OPEN) return;
            log.gateway({ direction: 'to bot', ...describe(JSON.stringify(payload)) });
            frames.send(payload);
          },
        });
      });
    },
    dispatch(dispatch) {
      for (const session of sessions.values()) {
        if (!session.wants(dispatch)) continue;
        const frame = session.record(dispatch);
        for (const connection of connections) {
          if (connection.session === session) connection.send(frame);
        }
      }
    },
    fault(fault) {
      if (fault.kind === 'mute') muted = fault.what;
      else if (fault.kind === 'unmute') muted = 'nothing';
      else if (fault.kind === 'refuse') refusals = fault.times;
      else for (const connection of connections) strike(connection, fault, sessions);
    },
    close() {
      for (const { socket } of connections) socket.terminate();
      server.close();
    },
  };
}

/** What the log keeps of a frame. */
function describe(text: string): { op: number; event?: string; data?: unknown } {
  try {
    const { op, t, d } = JSON.parse(text);
    return { op, ...(typeof t === 'string' ? { event: t } : {}), data: d };
  } catch {
    return { op: -1, data: text };
  }
}

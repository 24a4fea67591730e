import { constants, createInflate } from 'node:zlib';
import { WebSocket } from 'ws';
import type { DiscordSandbox } from '../../../sandbox/discord/server.ts';

/** A gateway connection without a client in between. */
export interface Socket {
  send(frame: object): void;
  /** The next frame, from the first one on, with this opcode or event name; each is received once. */
  receive(kind: number | string): Promise<Frame>;
  /** How many frames of the kind have come in so far. */
  seen(kind: number | string): number;
  /** Identifies and resolves with the body of READY. */
  identify(intents?: number): Promise<Frame['d']>;
  /** The code that the connection is closed with. */
  readonly closed: Promise<number>;
}

interface Frame {
  readonly op: number;
  readonly t?: string;
  readonly s?: number;
  // Frames have bodies of every shape.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly d: any;
}

/** Opens a connection; rejects when it is turned away. */
export async function openSocket(discord: DiscordSandbox, query = ''): Promise<Socket> {
  const socket = new WebSocket(`${discord.origin.replace('http', 'ws')}/gateway?v=10&encoding=json${query}`);
  const frames: Frame[] = [];
  const taken = new Set<Frame>();
  const waiting = new Set<() => void>();
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  const take = (text: string) => {
    frames.push(JSON.parse(text));
    for (const look of [...waiting]) look();
  };
  const inflate = createInflate({ flush: constants.Z_SYNC_FLUSH });
  inflate.on('data', (chunk: Buffer) => take(chunk.toString()));
  socket.on('message', (data: Buffer, binary) => {
    if (binary) inflate.write(data);
    else take(data.toString());
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });

  const is = (kind: number | string) => (frame: Frame) => frame.op === kind || frame.t === kind;
  const receive = (kind: number | string) =>
    new Promise<Frame>((resolve) => {
      const look = () => {
        const found = frames.find((frame) => is(kind)(frame) && !taken.has(frame));
        if (!found) return;
        taken.add(found);
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });

  return {
    send: (frame) => socket.send(JSON.stringify(frame)),
    receive,
    seen: (kind) => frames.filter(is(kind)).length,
    async identify(intents = 0) {
      socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents, properties: {} } }));
      return (await receive('READY')).d;
    },
    closed,
  };
}

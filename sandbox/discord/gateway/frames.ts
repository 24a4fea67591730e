import { constants, createDeflate } from 'node:zlib';
import type { WebSocket } from 'ws';

/** Writes gateway payloads to a socket, in the encoding that the client asked for. */
export interface Frames {
  send(payload: object): void;
}

/** JSON text, or one zlib stream for the whole connection when the client asked for `compress=zlib-stream`. */
export function createFrames(socket: WebSocket, compress: string | null): Frames {
  if (compress !== 'zlib-stream') return { send: (payload) => socket.send(JSON.stringify(payload)) };
  const deflate = createDeflate({ flush: constants.Z_SYNC_FLUSH });
  deflate.on('data', (chunk: Buffer) => {
    if (socket.readyState === socket.OPEN) socket.send(chunk);
  });
  socket.once('close', () => deflate.destroy());
  return { send: (payload) => void deflate.write(JSON.stringify(payload)) };
}

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AnswerControl } from './control/answer-control.ts';
import type { AnswerApi } from './endpoints/answer-api.ts';
import type { ServeFile } from './files/serve-file.ts';
import { refuse } from './wire/envelope.ts';
import { sendJson } from './wire/send.ts';

interface Handlers {
  readonly answerControl: AnswerControl;
  readonly serveFile: ServeFile;
  readonly answerApi: AnswerApi;
}

/** Lets a server answer by path: the control, files, and everything else as the API. */
export function answerRequests(server: Server, { answerControl, serveFile, answerApi }: Handlers): void {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname.startsWith('/control/')) return answerControl(request, response, url.pathname);
    if (url.pathname.startsWith('/files/')) return serveFile(request, response, url.pathname);
    return answerApi(request, response, url);
  };
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The client has gone, the sandbox is closing, or the sandbox has a defect, which must not look like silence.
      if (response.headersSent || response.destroyed) response.destroy();
      else sendJson(response, refuse(500, String(error)), 500);
    });
  });
}

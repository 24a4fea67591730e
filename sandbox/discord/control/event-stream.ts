import type { ServerResponse } from 'node:http';
import type { DiscordControl } from './control.ts';

/** Server-Sent Events: one `ControlEvent` as JSON per `data` line, from now on, until the reader leaves. */
export function streamEvents(control: DiscordControl, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  // A first comment tells the reader that it is subscribed.
  response.write(': listening\n\n');
  const unsubscribe = control.subscribe((event) => {
    response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  });
  response.once('close', unsubscribe);
}

import type { GatewayEntry, RequestEntry } from '../../../discord/protocol-entries.ts';
import { h } from '../ui/dom.ts';
import { drawJson } from './json-tree.ts';

/** What went over the wire: a request of REST with its answer, or a frame of the gateway. */
export type Line =
  | { readonly type: 'request'; readonly entry: RequestEntry }
  | { readonly type: 'gateway'; readonly entry: GatewayEntry };

const times = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

const opcodes: Record<number, string> = {
  0: 'Dispatch',
  1: 'Heartbeat',
  2: 'Identify',
  3: 'Presence',
  6: 'Resume',
  7: 'Reconnect',
  9: 'Invalid session',
  10: 'Hello',
  11: 'Heartbeat ack',
};

/** The line's main words: the method and the path, or the name of the event. */
export function titleOf(line: Line): string {
  if (line.type === 'request') return `${line.entry.method} ${line.entry.path}`;
  const { event, op } = line.entry;
  return event ?? (typeof op === 'number' ? (opcodes[op] ?? `Opcode ${op}`) : `Connection ${op}`);
}

/** Signs of life say nothing, and there are many of them. */
export function isNoise(line: Line): boolean {
  return line.type === 'gateway' && (line.entry.op === 1 || line.entry.op === 11);
}

/** Everything about it as text, for the filter. */
export const textOf = (line: Line): string => `${titleOf(line)} ${JSON.stringify(line.entry)}`.toLowerCase();

export function drawLine(line: Line): HTMLElement {
  const time = times.format(line.entry.at);
  return h(
    'details',
    { class: `line ${line.type}` },
    h(
      'summary',
      {},
      h('time', {}, time),
      h('span', { class: `direction ${directionOf(line)}` }, arrowOf(line)),
      h('span', { class: 'line-title' }, titleOf(line)),
      line.type === 'request' &&
        h('span', { class: statusClass(line.entry.status) }, line.entry.status || 'cut'),
    ),
    lazily(() => drawJson(detailsOf(line))),
  );
}

const directionOf = (line: Line) =>
  line.type === 'request' || line.entry.direction === 'from bot' ? 'from' : 'to';
const arrowOf = (line: Line) => (directionOf(line) === 'from' ? 'bot →' : '→ bot');
const statusClass = (status: number) => `line-status ${status >= 400 || status === 0 ? 'bad' : 'good'}`;

function detailsOf(line: Line): unknown {
  if (line.type === 'gateway') {
    const { direction, op, event, data } = line.entry;
    return { direction, op, event, data };
  }
  const { route, query, body, files, status, code, fault } = line.entry;
  const some = <Value extends object>(value: Value) => (Object.keys(value).length > 0 ? value : undefined);
  return { route, query: some(query), body, files: some(files), status, code, fault };
}

/** Drawn when its `details` are opened for the first time: most never are. */
function lazily(draw: () => HTMLElement): HTMLElement {
  const place = h('div', { class: 'line-details' });
  queueMicrotask(() =>
    place.parentElement?.addEventListener(
      'toggle',
      () => place.childElementCount === 0 && place.append(draw()),
    ),
  );
  return place;
}

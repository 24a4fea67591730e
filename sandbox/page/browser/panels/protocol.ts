import type { Page } from '../page.ts';
import { call } from '../store/api.ts';
import { fill, h } from '../ui/dom.ts';
import { drawLine, isNoise, type Line, textOf } from './protocol-line.ts';

const most = 500;

/** Everything between the bot and Discord, as it happens. */
export function createProtocol({ store }: Page) {
  let lines: Line[] = [];
  const filter = h('input', {
    type: 'search',
    class: 'filter',
    placeholder: 'Filter: a route, an event, a status…',
    'aria-label': 'Filter the protocol',
  });
  const kind = h(
    'select',
    { 'aria-label': 'Kind' },
    h('option', { value: '' }, 'All'),
    h('option', { value: 'request' }, 'REST'),
    h('option', { value: 'gateway' }, 'Gateway'),
  );
  const list = h('div', { class: 'lines', role: 'log', 'aria-label': 'Protocol', tabindex: 0 });
  const empty = h('p', { class: 'panel-note' }, 'Nothing fits.');
  const element = h(
    'div',
    { class: 'protocol' },
    h('div', { class: 'filters' }, filter, kind),
    h('p', { class: 'panel-note' }, 'Tokens are masked. Signs of life are left out.'),
    list,
  );

  const fits = (line: Line) =>
    (kind.value === '' || kind.value === line.type) &&
    !isNoise(line) &&
    textOf(line).includes(filter.value.trim().toLowerCase());
  const drawAll = () => {
    const shown = lines.filter(fits);
    fill(list, shown.length > 0 ? shown.map(drawLine) : empty);
    list.scrollTop = list.scrollHeight;
  };
  const add = (line: Line) => {
    lines = [...lines.slice(1 - most), line];
    if (!element.isConnected || !fits(line)) return;
    empty.remove();
    const sticky = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
    list.append(drawLine(line));
    if (list.childElementCount > most) list.firstElementChild?.remove();
    if (sticky) list.scrollTop = list.scrollHeight;
  };
  filter.addEventListener('input', drawAll);
  kind.addEventListener('change', drawAll);
  store.subscribe((change) => {
    if (change.type === 'request' || change.type === 'gateway') add(change);
  });

  return {
    element,
    async open() {
      const [requests, frames] = await Promise.all([call('requests', {}), call('gatewayLog', {})]);
      const all: Line[] = [
        ...requests.map((entry) => ({ type: 'request' as const, entry })),
        ...frames.map((entry) => ({ type: 'gateway' as const, entry })),
      ];
      lines = all.sort((one, other) => one.entry.at - other.entry.at).slice(-most);
      drawAll();
    },
  };
}

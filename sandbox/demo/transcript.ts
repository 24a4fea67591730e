import type { MessageView } from '../discord/control/views.ts';

type Version = MessageView['versions'][number];

/** A state of a message as lines of text: what a member would see in the channel. */
export function transcribe(message: MessageView, version: Version, loading: boolean): string[] {
  const lines = loading
    ? [`${message.author.displayName} is thinking…`]
    : [
        ...version.content.split('\n'),
        ...version.embeds.flatMap((embed) => [
          ...(embed.description ?? '').split('\n'),
          ...(embed.footer?.text === undefined ? [] : [embed.footer.text]),
        ]),
        ...version.components.flatMap((row) => row.components.map(describeButton)),
      ];
  return lines.filter((line) => line !== '').map(readable);
}

function describeButton(component: object): string {
  const label = 'label' in component ? component.label : '';
  return 'url' in component ? `[${label}] ${component.url}` : `[${label}]`;
}

/** Discord's markup as a terminal can show it. */
function readable(line: string): string {
  return line
    .replace(/<t:(\d+):R>/g, (_, seconds: string) => relative(Number(seconds) * 1_000))
    .replace(/<t:(\d+):\w>/g, (_, seconds: string) => new Date(Number(seconds) * 1_000).toLocaleString('en'))
    .replace(/<@(\d+)>/g, '@Mira')
    .replace(/\*\*|^-# /g, '')
    .replace(/\\([^\w\s])/g, '$1');
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

function relative(time: number): string {
  const ms = time - Date.now();
  const [unit, length] = UNITS.find(([, size]) => Math.abs(ms) >= size) ?? UNITS[3];
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.round(ms / length), unit);
}

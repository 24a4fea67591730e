import type { Deed, Mood } from '../../wire.ts';
import type { Page } from '../page.ts';
import { call, doDeed } from '../store/api.ts';
import { refresh } from '../store/live.ts';
import { type Child, fill, h } from '../ui/dom.ts';

const moods: readonly { mood: Mood; label: string; note: string }[] = [
  { mood: 'fine', label: 'Everything is fine', note: 'A separation takes four seconds.' },
  { mood: 'slow', label: 'Slow', note: 'A separation takes a minute.' },
  { mood: 'silent', label: 'Silent', note: 'No callback comes; the bot has to ask.' },
  { mood: 'maintenance', label: 'Maintenance', note: 'Requests are put off.' },
  { mood: 'no credits', label: 'Out of credits', note: 'Requests are refused.' },
  { mood: 'unreachable', label: 'Unreachable', note: 'Every connection is cut.' },
];

const minute = 60_000;

/** What can be made to go wrong, and put right again. */
export function createControls(page: Page) {
  const { store } = page;
  const radios = moods.map(({ mood, label, note }) => {
    const input = h('input', {
      type: 'radio',
      name: 'mood',
      value: mood,
      on: { change: () => deed({ deed: 'set mood', mood }, `The separation API: ${label.toLowerCase()}.`) },
    });
    return {
      input,
      element: h(
        'label',
        { class: 'choice' },
        input,
        h('span', { class: 'menu-label' }, label, h('small', {}, note)),
      ),
    };
  });
  const upstreamNow = h('p', { class: 'panel-note' });
  const botNow = h('p', { class: 'panel-note' });
  const clockNow = h('p', { class: 'panel-note' });
  const serverButtons = h('div', { class: 'buttons' });

  /** Does it, says so, and shows what has become of it. */
  const tell = async (doing: Promise<unknown>, done: string) => {
    const result = await page.attempt(doing.then(() => true));
    if (result) page.say(done);
  };
  const deed = (what: Deed, done: string) => void tell(doDeed(what).then(store.setView), done);
  const button = (label: string, pick: () => void) =>
    h('button', { type: 'button', class: 'button secondary', on: { click: pick } }, label);
  const advance = (ms: number, done: string) =>
    void tell(
      call('advance', { ms }).then(() => refresh(store)),
      done,
    );
  const failDiscord = (times: number) => {
    const fault = { kind: 'status', route: '*', status: 500, times } as const;
    void tell(call('addFault', fault), `Discord will answer ${times} requests with an error 500.`);
  };

  const element = h(
    'div',
    { class: 'controls' },
    section('Separation API', [
      h(
        'div',
        { class: 'choices', role: 'radiogroup', 'aria-label': 'Separation API' },
        radios.map((radio) => radio.element),
      ),
      h(
        'div',
        { class: 'buttons' },
        button('Finish what is pending', () =>
          deed({ deed: 'finish separations' }, 'What was pending is finished.'),
        ),
        button('Let the next one fail', () =>
          deed({ deed: 'fail next separation' }, 'The next separation will fail.'),
        ),
      ),
      upstreamNow,
    ]),
    section('Discord', [
      h(
        'div',
        { class: 'buttons' },
        button('Error 500 once', () => failDiscord(1)),
        button('Error 500 × 10', () => failDiscord(10)),
        button(
          'Drop the gateway',
          () => void tell(call('gatewayFault', { kind: 'drop' }), 'The connection is cut.'),
        ),
        button('No more errors', () => void tell(call('clearFaults', {}), 'Discord answers as usual.')),
      ),
      serverButtons,
    ]),
    section('Bot', [
      h(
        'div',
        { class: 'buttons' },
        button('Restart', () => deed({ deed: 'restart bot' }, 'The bot has restarted.')),
        button('Kill', () => deed({ deed: 'kill bot' }, 'The bot was killed; it comes back by itself.')),
        button('Stop', () => deed({ deed: 'stop bot' }, 'The bot is stopped.')),
        button('Start', () => deed({ deed: 'start bot' }, 'The bot runs.')),
      ),
      botNow,
    ]),
    section('Clock', [
      h(
        'div',
        { class: 'buttons' },
        button('+1 minute', () => advance(minute, 'A minute has passed.')),
        button('+16 minutes', () =>
          advance(
            16 * minute,
            'Sixteen minutes have passed: answers to earlier commands can no longer be changed.',
          ),
        ),
      ),
      clockNow,
    ]),
  );

  const drawServer = (): Child => {
    const { guild } = store.place;
    if (!guild) return null;
    const change = guild.botIsMember ? 'kickBot' : 'inviteBot';
    const label = guild.botIsMember ? `Kick the bot from ${guild.name}` : `Invite the bot to ${guild.name}`;
    return button(label, () => void tell(call(change, { guild: guild.id }), 'Done.'));
  };

  return {
    element,
    drawAll() {
      const { upstream, bot, stateDir } = store.view;
      for (const { input } of radios) input.checked = input.value === upstream.mood;
      upstreamNow.textContent = `${upstream.credits} credits left, ${upstream.pending} ${upstream.pending === 1 ? 'separation' : 'separations'} under way.`;
      botNow.textContent = `${capital(bot.state)}${bot.pid === null ? '' : ` as process ${bot.pid}`}. Its database and its log are in ${stateDir}.`;
      fill(serverButtons, drawServer());
    },
    tick() {
      clockNow.textContent = `In the sandbox it is ${new Date(store.now()).toLocaleTimeString('en-GB')}.`;
    },
  };
}

const section = (title: string, children: Child[]) =>
  h('section', { class: 'panel-section' }, h('h3', {}, title), children);
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

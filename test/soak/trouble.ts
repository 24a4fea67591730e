import type { RestFault } from '../../sandbox/discord/faults.ts';
import type { DiscordSandbox } from '../../sandbox/discord/server.ts';
import type { FaultEffect } from '../../sandbox/upstream/faults/fault.ts';
import type { UpstreamSandbox } from '../../sandbox/upstream/server.ts';
import { kindOf } from '../support/books.ts';
import type { Random } from './random.ts';

/** What a member or a moderator may do besides asking, and what may go wrong outside of the bot. */
export interface Trouble {
  /** Other callbacks, other faults, or none: the weather of the next life. */
  change(): void;
  /** Something small: a repeated interaction, a deleted reply, a retry. */
  stir(): void;
  /** Everything works again. */
  end(): void;
}

const ROUTES = ['/interactions/*', '/webhooks/*', '/channels/*', '/users/@me/channels'] as const;

// No long delays: a request that Discord takes up after its sender died and came back is beyond what can be promised.
const SLOW_MS = 200;

export function createTrouble(world: {
  discord: DiscordSandbox;
  upstream: UpstreamSandbox;
  random: Random;
}): Trouble {
  const { random } = world;
  const discord = world.discord.control;
  const upstream = world.upstream.control;

  function discordFault(): RestFault {
    const when = { route: random.pick(ROUTES), times: random.between(1, 4), skip: random.between(0, 3) };
    const processed = random.chance(0.5);
    return random.pick<() => RestFault>([
      () => ({ kind: 'status', ...when, status: random.pick([500, 502, 503]) }),
      () => ({ kind: 'rate limit', ...when, retryAfterMs: random.between(10, 200) }),
      () => ({ kind: 'reset', ...when, processed }),
      () => ({ kind: 'hang', ...when, times: 1, processed }),
      () => ({ kind: 'delay', ...when, ms: random.between(10, SLOW_MS) }),
    ])();
  }

  const unclear = (): FaultEffect =>
    random.pick<FaultEffect>([
      'hang',
      'reset',
      'not-json',
      'reset-after',
      'hang-after',
      'cut',
      'no-id',
      { status: 502, html: '<h1>Bad Gateway</h1>' },
      { delayMs: random.between(10, SLOW_MS) },
    ]);
  const refusal = (): FaultEffect => ({ code: random.pick([400, 413, 451, 500, 501, 405, 455]) });

  function changeCallbacks(): void {
    const mode = random.pick(['normal', 'normal', 'silent', 'duplicate', 'late'] as const);
    upstream.setCallbacks({ mode, delayMs: mode === 'late' ? random.between(300, 9_000) : 50 });
  }

  function changeFaults(): void {
    discord.clearFaults();
    upstream.clearFaults();
    if (random.chance(0.4)) return;
    for (let left = random.between(0, 4); left > 0; left--) discord.addFault(discordFault());
    for (let left = random.between(0, 2); left > 0; left--) {
      const effect = random.chance(0.7) ? unclear() : refusal();
      upstream.addFault({ endpoint: 'generate', effect, times: random.between(1, 2) });
    }
    if (random.chance(0.4))
      upstream.addFault({ endpoint: 'details', effect: unclear(), times: random.between(1, 5) });
    if (random.chance(0.3)) upstream.failNext({ code: 500, flag: 'GENERATE_AUDIO_FAILED' });
  }

  function repeatAnInteraction(): void {
    const recent = discord.state().interactions.slice(-5);
    const chosen = recent[random.between(0, recent.length - 1)];
    if (chosen !== undefined) discord.replayInteraction(chosen.id);
  }

  function deleteAReply(): void {
    const { interactions, messages } = discord.state();
    const recent = interactions.slice(-8);
    const { responseId } = recent[random.between(0, recent.length - 1)] ?? {};
    const reply = messages.find(({ id }) => id === responseId);
    // What has told an outcome stays: deleting that would look like a loss.
    if (reply !== undefined && kindOf(reply) === 'progress') discord.deleteMessage(reply.id);
  }

  function retry(): void {
    const failures = discord
      .state()
      .messages.flatMap((message) =>
        message.ephemeral
          ? []
          : message.components.flatMap((row) =>
              row.components.flatMap((button) =>
                'custom_id' in button ? [{ message, customId: String(button.custom_id) }] : [],
              ),
            ),
      );
    const chosen = failures[random.between(0, failures.length - 1)];
    const [presser] = chosen?.message.mentions.people ?? [];
    if (chosen === undefined || presser === undefined) return;
    discord.press({ as: presser, message: chosen.message.id, customId: chosen.customId });
  }

  return {
    change() {
      changeCallbacks();
      changeFaults();
      upstream.setSeparationMs(random.pick([20, 100, 400, 2_000]));
    },
    stir() {
      random.pick([repeatAnInteraction, repeatAnInteraction, deleteAReply, retry])();
    },
    end() {
      discord.clearFaults();
      upstream.clearFaults();
      upstream.setCallbacks({ mode: 'normal' });
      upstream.setSeparationMs(20);
    },
  };
}

import { DiscordError } from '../../errors.ts';
import type { DiscordLookup } from '../../services/platform/discord-lookup.ts';
import { causeOf } from './cause-of.ts';
import type { Finding } from './finding.ts';

/** Who the bot is. */
export interface Identity {
  applicationId: string;
  userId: string;
}

/** Asks Discord who we are; without an identity nothing else can be asked there. */
export async function checkToken(
  discord: Pick<DiscordLookup, 'application' | 'self'>,
  apiUrl: string,
): Promise<{ finding: Finding; identity?: Identity }> {
  try {
    const [application, self] = await Promise.all([discord.application(), discord.self()]);
    const detail = `the bot is ${self.username}, of the application ${application.name} (${application.id})`;
    return {
      finding: { check: 'token', level: 'ok', detail },
      identity: { applicationId: application.id, userId: self.id },
    };
  } catch (error) {
    return { finding: refusal(error, apiUrl) };
  }
}

function refusal(error: unknown, apiUrl: string): Finding {
  if (!(error instanceof DiscordError)) throw error;
  if (error.reason === 'unauthorized') {
    return {
      check: 'token',
      level: 'problem',
      detail: 'Discord refuses DISCORD_TOKEN',
      todo: 'reset the token in the Developer Portal under Bot, and put the new one into DISCORD_TOKEN',
    };
  }
  return {
    check: 'token',
    level: 'problem',
    detail: `${apiUrl} gives no usable answer: ${causeOf(error)}`,
    todo: 'see that this machine reaches the internet and that DISCORD_API_URL is right; try again in a minute',
  };
}

import type { HttpAnswer } from '../../services/platform/http-client.ts';
import { isPrivateHost } from '../../services/separation/private-host.ts';
import { createPublicCheck, type PublicCheck } from '../../services/separation/public-check.ts';
import { causeOf } from './cause-of.ts';
import type { Finding } from './finding.ts';

export interface PublicUrlOptions {
  publicUrl: string | undefined;
  upstreamUrl: string;
  isRunning: boolean;
  /** What the running bot signs with; `undefined` if that cannot be found out. */
  botSecret: () => Promise<string | undefined>;
  randomText: () => string;
  ask: (url: string) => Promise<HttpAnswer>;
  /** Answers the check in the place of a bot that does not run, until the result is called. */
  answer: (check: PublicCheck) => Promise<() => Promise<void>>;
}

const warning = (detail: string, todo: string): Finding => ({
  check: 'public url',
  level: 'warning',
  detail,
  todo,
});
const problem = (detail: string, todo: string): Finding => ({
  check: 'public url',
  level: 'problem',
  detail,
  todo,
});

/** Whether PUBLIC_URL leads to this bot, by calling it from here. */
export async function checkPublicUrl(options: PublicUrlOptions): Promise<Finding> {
  const { publicUrl, upstreamUrl, isRunning, botSecret, randomText, answer } = options;
  if (publicUrl === undefined) {
    return {
      check: 'public url',
      level: 'ok',
      detail: 'not set: upstream is asked for results, not called back by it',
    };
  }
  const secret = isRunning ? await botSecret() : randomText();
  if (secret === undefined) {
    return warning(
      'cannot be checked: the secret of the running bot is not readable',
      'repair the store first',
    );
  }
  const check = createPublicCheck({ secret });
  let stop = async () => {};
  try {
    if (!isRunning) stop = await answer(check);
  } catch (error) {
    return problem(
      `nobody can listen on HOST and PORT: ${causeOf(error)}`,
      'end the program that uses the port (the bot itself, on another STORE_URL?), or set another PORT',
    );
  }
  try {
    const fault = await callBack(publicUrl, check, options);
    if (fault !== undefined) return fault;
  } finally {
    await stop();
  }
  if (isPrivateHost(new URL(publicUrl).hostname) && !isPrivateHost(new URL(upstreamUrl).hostname)) {
    return warning(
      `${publicUrl} leads to this bot, but only from within this network`,
      'set PUBLIC_URL to an address that upstream can reach',
    );
  }
  return { check: 'public url', level: 'ok', detail: `${publicUrl} leads to this bot` };
}

async function callBack(
  publicUrl: string,
  check: PublicCheck,
  { ask, randomText }: Pick<PublicUrlOptions, 'ask' | 'randomText'>,
): Promise<Finding | undefined> {
  const nonce = randomText();
  const forward = 'let the proxy or tunnel forward /callbacks/ unchanged to HOST and PORT of the bot';
  let answered: HttpAnswer;
  try {
    answered = await ask(`${publicUrl}${check.pathOf(nonce)}`);
  } catch (error) {
    return problem(
      `${publicUrl} gives no answer: ${causeOf(error)}`,
      `see that PUBLIC_URL is right, and ${forward}`,
    );
  }
  if (answered.text === JSON.stringify({ proof: check.proofOf(nonce) })) return undefined;
  const { status } = answered;
  return status >= 300 && status < 400
    ? problem(`${publicUrl} sends callers elsewhere (HTTP ${status})`, 'set PUBLIC_URL to where it leads')
    : problem(`${publicUrl} answers, but it is not this bot (HTTP ${status})`, forward);
}

import { type DiscordOptions, type DiscordSandbox, startDiscord } from '../../../sandbox/discord/server.ts';

/** Closes what a test has opened, last in first out. */
const opened: (() => unknown)[] = [];

/** Has `close` called when the test is over. */
export function closeLater(close: () => unknown): void {
  opened.push(close);
}

/** For `afterEach`. */
export async function closeEverything(): Promise<void> {
  for (const close of opened.splice(0).reverse()) await close();
}

/** A sandbox that ends with the test. */
export async function openDiscord(options?: DiscordOptions): Promise<DiscordSandbox> {
  const discord = await startDiscord(options);
  closeLater(discord.close);
  return discord;
}

/** An answer of the API, as JSON. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  // The tests look into answers of every shape.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly body: any;
}

/** Calls the API without a client in between. */
export async function callApi(
  discord: DiscordSandbox,
  method: string,
  path: string,
  body?: unknown,
  token: string | null = discord.token,
): Promise<ApiAnswer> {
  const form = body instanceof FormData;
  const response = await fetch(`${discord.url}/v10${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bot ${token}` }),
      ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

/** Calls the control over HTTP. */
export async function callControl(
  discord: DiscordSandbox,
  name: string,
  body: unknown = {},
): Promise<ApiAnswer> {
  const response = await fetch(`${discord.origin}/control/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** A command with one text option, enough for most tests. */
export const stemsCommand = {
  name: 'stems',
  description: 'Ask for stems',
  options: [{ type: 3, name: 'song', description: 'Which one', required: true, max_length: 40 }],
};

/** Registers commands for everybody. */
export async function register(discord: DiscordSandbox, ...commands: object[]): Promise<void> {
  const path = `/applications/${discord.applicationId}/commands`;
  const { status, body } = await callApi(discord, 'PUT', path, commands);
  if (status !== 200) throw new Error(JSON.stringify(body));
}

/** `/stems song:Rain` by Mira in #song-requests of Song Forge. */
export const rain = {
  as: 'mira',
  channel: '#song-requests',
  name: 'stems',
  options: { song: 'Rain' },
} as const;

/** One complaint about a form, as Discord writes it. */
export interface FormIssue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** Discord's nested error tree: `{ embeds: { 0: { title: { _errors: [...] } } } }`. */
export interface FormErrors {
  [key: string]: FormErrors | { code: string; message: string }[];
}

/** An answer that is an error: what Discord would say, with its status and its numeric code. */
export class DiscordError extends Error {
  override readonly name = 'DiscordError';
  readonly status: number;
  readonly code: number;
  readonly errors: FormErrors | undefined;

  constructor(status: number, code: number, message: string, errors?: FormErrors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** The errors that this imitation answers with; https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const catalogue = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  malformed: [400, 50109, 'The request body contains invalid JSON.'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached (100).'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  notYourMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  dmsClosed: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

/** The name of a catalogued error. */
export type DiscordErrorName = keyof typeof catalogue;

/** The catalogued error, ready to be thrown. */
export function discordError(name: DiscordErrorName): DiscordError {
  const [status, code, message] = catalogue[name];
  return new DiscordError(status, code, message);
}

/** Error 50035 with every issue at its place in the tree. */
export function invalidForm(issues: readonly FormIssue[]): DiscordError {
  const tree: FormErrors = {};
  for (const { path, code, message } of issues) {
    let node = tree;
    for (const key of path) {
      const next = node[key] ?? {};
      if (Array.isArray(next)) break;
      node[key] = next;
      node = next;
    }
    const listed = node._errors;
    node._errors = [...(Array.isArray(listed) ? listed : []), { code, message }];
  }
  return new DiscordError(400, 50035, 'Invalid Form Body', tree);
}

import { z } from 'zod';
import { restFaultSchema } from '../faults.ts';
import { gatewayFaultSchema } from '../gateway/gateway-fault.ts';
import { controlArguments } from './arguments.ts';
import type { DiscordControl } from './control.ts';

/** One control method over HTTP: takes the parsed JSON body, answers with what becomes JSON again. */
export type Call = (body: unknown, signal: AbortSignal) => unknown;

function call<Schema extends z.ZodType>(
  schema: Schema,
  run: (body: z.output<Schema>, signal: AbortSignal) => unknown,
): Call {
  return (body, signal) => run(schema.parse(body ?? {}), signal);
}

const nothing = z.object({});
const guild = z.object({ guild: z.string() });
const id = z.object({ id: z.string() });

/**
 * The control's methods by their name in the path. A method with one object as its argument takes that object; the
 * others take an object with their parameters' names.
 */
export function createCalls(control: DiscordControl): Record<string, Call> {
  const { runCommand, runMessageCommand, autocomplete, press, select, submitModal } = controlArguments;
  const { postMessage, waitForMessage, setPermissions, setRoles, removeMember } = controlArguments;
  return {
    commands: call(guild.partial(), (body) => control.commands(body.guild)),
    commandWrites: call(nothing, () => control.commandWrites()),
    offeredCommands: call(controlArguments.offeredCommands, control.offeredCommands),
    runCommand: call(runCommand, control.runCommand),
    runMessageCommand: call(runMessageCommand, control.runMessageCommand),
    autocomplete: call(autocomplete, control.autocomplete),
    press: call(press, control.press),
    select: call(select, control.select),
    submitModal: call(submitModal, control.submitModal),
    interaction: call(id, (body) => control.interaction(body.id)),
    channelAs: call(
      z.object({ person: z.string(), channel: z.string(), guild: z.string().optional() }),
      (body) => control.channelAs(body.person, body.channel, body.guild),
    ),
    dmsOf: call(z.object({ person: z.string() }), (body) => control.dmsOf(body.person)),
    waitForMessage: call(waitForMessage, control.waitForMessage),
    postMessage: call(postMessage, control.postMessage),
    deleteMessage: call(id, (body) => control.deleteMessage(body.id)),
    addFault: call(restFaultSchema, control.addFault),
    clearFaults: call(nothing, control.clearFaults),
    gatewayFault: call(gatewayFaultSchema, control.gatewayFault),
    replayInteraction: call(id, (body) => control.replayInteraction(body.id)),
    setPermissions: call(setPermissions, control.setPermissions),
    setRoles: call(setRoles, control.setRoles),
    removeMember: call(removeMember, control.removeMember),
    deleteChannel: call(z.object({ channel: z.string() }), (body) => control.deleteChannel(body.channel)),
    kickBot: call(guild, (body) => control.kickBot(body.guild)),
    inviteBot: call(guild, (body) => control.inviteBot(body.guild)),
    closeDms: call(z.object({ person: z.string(), closed: z.boolean() }), (body) =>
      control.closeDms(body.person, body.closed),
    ),
    setAttachmentLimit: call(guild.extend({ bytes: z.int().positive() }), (body) =>
      control.setAttachmentLimit(body.guild, body.bytes),
    ),
    advance: call(z.object({ ms: z.number().nonnegative() }), (body) => control.advance(body.ms)),
    requests: call(nothing, () => control.requests()),
    gatewayLog: call(nothing, () => control.gatewayLog()),
    state: call(nothing, () => control.state()),
  } satisfies Record<Exclude<keyof DiscordControl, 'until' | 'subscribe'>, Call>;
}

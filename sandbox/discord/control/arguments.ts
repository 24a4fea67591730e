import { z } from 'zod';
import { permissionNames } from '../permission-bits.ts';

/** A file in an argument: its bytes as base64. */
export const fileArgument = z.object({ filename: z.string().min(1), base64: z.string() });
const optionValue = z.union([z.string(), z.number(), z.boolean(), fileArgument]);

const commandCall = {
  /** Who does it: a username, a display name or an id. */
  as: z.string(),
  /** Where: a channel's name (with or without `#`) or id, or `dm`. */
  channel: z.string(),
  /** Tells apart channels of the same name. */
  guild: z.string().optional(),
  /** The command, without its slash. */
  name: z.string(),
  /** `get`, or `group get`. */
  subcommand: z.string().optional(),
  /** The language of the member's client; their own when left out. */
  locale: z.string().optional(),
};

/** Schemas of everything that a control call takes; the types of the same names follow from them. */
export const controlArguments = {
  /** Options by name; people, roles and channels may be given by name. */
  runCommand: z.object({ ...commandCall, options: z.record(z.string(), optionValue).optional() }),
  /** `focused` is the option being typed, `typed` its text so far, `options` the ones filled in before. */
  autocomplete: z.object({
    ...commandCall,
    focused: z.string(),
    typed: z.string(),
    options: z.record(z.string(), optionValue).optional(),
  }),
  offeredCommands: z.object({ as: z.string(), channel: z.string(), guild: z.string().optional() }),
  runMessageCommand: z.object({ as: z.string(), name: z.string(), message: z.string() }),
  press: z.object({ as: z.string(), message: z.string(), customId: z.string() }),
  select: z.object({
    as: z.string(),
    message: z.string(),
    customId: z.string(),
    values: z.array(z.string()),
  }),
  /** `interaction` is the one that was answered by the modal; `fields` are texts (or chosen values) by custom id. */
  submitModal: z.object({
    as: z.string(),
    interaction: z.string(),
    fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
  postMessage: z.object({
    as: z.string(),
    channel: z.string(),
    guild: z.string().optional(),
    content: z.string().optional(),
    embeds: z.array(z.unknown()).optional(),
    components: z.array(z.unknown()).optional(),
    attachments: z.array(fileArgument).optional(),
    /** Posts as some other bot of this name instead of the person. */
    botName: z.string().optional(),
    replyTo: z.string().optional(),
  }),
  waitForMessage: z.object({
    as: z.string(),
    channel: z.string(),
    guild: z.string().optional(),
    /** A part of the content, of an embed or of a file's name. */
    contains: z.string().optional(),
    interactionId: z.string().optional(),
    /** How often it must have been changed since it was created. */
    minEdits: z.int().nonnegative().optional(),
    /** Only messages after this one. */
    after: z.string().optional(),
    /** Real milliseconds; 5,000 when left out. */
    timeoutMs: z.number().positive().optional(),
  }),
  setPermissions: z.object({
    guild: z.string(),
    /** A role (`@everyone` included) or a member, by name or id. */
    target: z.string(),
    /** With a channel, its overwrite is set; without one, the role's own permissions are changed. */
    channel: z.string().optional(),
    allow: z.array(z.enum(permissionNames)).optional(),
    deny: z.array(z.enum(permissionNames)).optional(),
  }),
  removeMember: z.object({ guild: z.string(), member: z.string() }),
  setRoles: z.object({ guild: z.string(), member: z.string(), roles: z.array(z.string()) }),
} as const;

type Arguments = { [Name in keyof typeof controlArguments]: z.output<(typeof controlArguments)[Name]> };

export type FileArgument = z.output<typeof fileArgument>;
export type OptionValue = z.output<typeof optionValue>;
export type RunCommand = Arguments['runCommand'];
export type Autocomplete = Arguments['autocomplete'];
export type OfferedCommands = Arguments['offeredCommands'];
export type RunMessageCommand = Arguments['runMessageCommand'];
export type Press = Arguments['press'];
export type Select = Arguments['select'];
export type SubmitModal = Arguments['submitModal'];
export type PostMessage = Arguments['postMessage'];
export type WaitForMessage = Arguments['waitForMessage'];
export type SetPermissions = Arguments['setPermissions'];
export type RemoveMember = Arguments['removeMember'];
export type SetRoles = Arguments['setRoles'];

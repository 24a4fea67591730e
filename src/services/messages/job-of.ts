import { type APIMessage, ComponentType } from 'discord.js';
import { PREFIXES, parseMake } from './buttons.ts';
import { LEAVE_HERE, SHOW } from './job-buttons.ts';

// What begins like this goes on with the id of a job.
const ABOUT_A_JOB = [
  PREFIXES.check,
  PREFIXES.ask,
  PREFIXES.dismiss,
  PREFIXES.leave,
  PREFIXES.play,
  LEAVE_HERE,
  SHOW,
];

/** The job that a button of ours is about, by its custom id; `undefined` when it is about none. */
export function jobOf(customId: string): string | undefined {
  if (customId.startsWith(PREFIXES.make)) return parseMake(customId.slice(PREFIXES.make.length))?.jobId;
  const prefix = ABOUT_A_JOB.find((each) => customId.startsWith(each));
  return prefix && customId.slice(prefix.length).split(':')[0];
}

/** The jobs that the buttons under a message are about, each once. Anybody can name them so: look for them first. */
export function jobsIn({ components = [] }: Pick<APIMessage, 'components'>): string[] {
  const parts = components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
  const ids = parts.flatMap((part) => ('custom_id' in part ? (jobOf(part.custom_id) ?? []) : []));
  return [...new Set(ids)];
}

import { z } from 'zod';
import type { DemoSong } from '../upstream/songs/catalogue.ts';

/** How the separation API behaves as long as nobody changes it. */
export const moods = ['fine', 'slow', 'silent', 'maintenance', 'no credits', 'unreachable'] as const;
export type Mood = (typeof moods)[number];

/** What the page asks of the sandbox besides the doings of members. */
export const deedSchema = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('set mood'), mood: z.enum(moods) }),
  z.object({ deed: z.literal('finish separations') }),
  z.object({ deed: z.literal('fail next separation') }),
  z.object({ deed: z.literal('restart bot') }),
  z.object({ deed: z.literal('kill bot') }),
  z.object({ deed: z.literal('stop bot') }),
  z.object({ deed: z.literal('start bot') }),
]);
export type Deed = z.output<typeof deedSchema>;

/** What the page knows of the sandbox beyond Discord. */
export interface SandboxView {
  /** The folder of the bot's database, its log and the sounds. */
  readonly stateDir: string;
  /** Where the sounds of the demo songs are served. */
  readonly soundOrigin: string;
  readonly songs: readonly Pick<DemoSong, 'taskId' | 'title' | 'tags' | 'tracks'>[];
  readonly bot: {
    readonly state: 'starting' | 'running' | 'stopped' | 'failed';
    readonly pid: number | null;
  };
  readonly upstream: {
    readonly mood: Mood;
    readonly credits: number;
    readonly pending: number;
  };
}

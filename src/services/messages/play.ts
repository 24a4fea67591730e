import { ButtonStyle, ComponentType } from 'discord.js';
import type { FetchedTrack } from '../jobs/fetch-track.ts';
import type { RequestJob } from '../jobs/outlook.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { LONGEST_BUTTON_URL, row } from './buttons.ts';
import { songName } from './job-words.ts';
import { stemName } from './names.ts';
import { trackFile } from './result-files.ts';
import { pinging, plain } from './text.ts';
import type { Translate } from './translate.ts';

/** One track for whoever wants to hear it: as a file that plays in Discord, or as a link where that cannot be. */
export function played(t: Translate, job: RequestJob, { track, file }: FetchedTrack): MessagePayload {
  const values = { track: plain(stemName(t, track.stem)), title: plain(songName(t, job)) };
  if (file !== undefined) {
    const { path, bytes } = file;
    const name = trackFile(t, job, track);
    return { content: t('play.track', values), files: [{ name, path, bytes }], ...pinging() };
  }
  const link = { type: ComponentType.Button as const, style: ButtonStyle.Link as const, url: track.url };
  return track.url.length > LONGEST_BUTTON_URL
    ? { content: t('play.nowhere', values), ...pinging() }
    : {
        content: t('play.link', values),
        components: [row({ ...link, label: stemName(t, track.stem) })],
        ...pinging(),
      };
}

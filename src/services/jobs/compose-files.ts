import type { Logger } from '../platform/logger.ts';
import type { MessageFile } from '../platform/messenger.ts';
import type { RenderPng } from '../platform/picture.ts';
import type { Track } from '../separation/stems.ts';
import type { Delivery } from './delivery.ts';
import type { Material, Sound } from './gather.ts';
import type { JobIn } from './job.ts';

/** How the files of a message are named and drawn, for those who read it. */
export interface FileWords {
  /** `Night Drive - Vocals.mp3` */
  track(job: JobIn<'delivered'>, delivery: Delivery, track: Track): string;
  /** A picture of all stems, as an SVG. */
  board(
    job: JobIn<'delivered'>,
    delivery: Delivery,
    sounds: readonly Sound[],
  ): { name: string; svg: string; altText: string };
  /** The words in time, as text. */
  lyrics(
    job: JobIn<'delivered'>,
    delivery: Delivery,
    material: Pick<Material, 'lines' | 'seconds'>,
  ): { name: string; text: string };
}

/**
 * The files that come with a result: for stems a picture of them all and as many tracks as a message takes, for a
 * karaoke both tracks and the words. A track with more than `maxBytes` stays a link.
 */
export type ComposeFiles = (delivery: Delivery, maxBytes: number) => Promise<readonly MessageFile[]>;

interface ComposeFilesOptions {
  words: FileWords;
  renderPng: RenderPng;
  logger: Logger;
}

// Of the ten that a message takes, one is for the picture or the words.
const MOST_TRACKS = 9;

export function createComposeFiles({ words, renderPng, logger }: ComposeFilesOptions) {
  return (job: JobIn<'delivered'>, material: Material): ComposeFiles => {
    const { sounds, lines } = material;
    const pictures = new Map<string, Promise<Buffer>>();

    function draw(svg: string): Promise<Buffer> {
      const picture = pictures.get(svg) ?? renderPng(svg);
      pictures.set(svg, picture);
      return picture;
    }

    async function board(delivery: Delivery): Promise<MessageFile[]> {
      if (sounds.every(({ loudness }) => loudness === undefined)) return [];
      const { name, svg, altText } = words.board(job, delivery, sounds);
      try {
        return [{ name, data: await draw(svg), description: altText }];
      } catch (error) {
        logger.warn({ jobId: job.id, err: error }, 'the picture of the stems could not be drawn');
        return [];
      }
    }

    function lyrics(delivery: Delivery): MessageFile[] {
      if (lines.length === 0) return [];
      const { name, text } = words.lyrics(job, delivery, material);
      return [{ name, data: Buffer.from(text) }];
    }

    return async (delivery, maxBytes) => {
      const tracks = sounds
        .filter(({ file }) => file.bytes <= maxBytes)
        .slice(0, MOST_TRACKS)
        .map(({ track, file }) => ({
          name: words.track(job, delivery, track),
          path: file.path,
          bytes: file.bytes,
        }));
      return [...(await board(delivery)), ...tracks, ...lyrics(delivery)];
    };
  };
}

import type { RequestSeparation } from '../services/jobs/request.ts';
import { PICK } from '../services/messages/pick-track.ts';
import { unknownCommand } from '../services/messages/trouble.ts';
import { isSeparationType } from '../services/separation/stems.ts';
import { decodeTrack } from '../services/separation/track-code.ts';
import { askerOf } from './asker.ts';
import type { Component } from './command.ts';

/**
 * The menu of tracks. Each choice is a request with an answer of its own, for everybody; the menu stays as it is, so
 * that another track can be chosen from it.
 */
export function createPickTrack({ request }: { request: RequestSeparation }): Component {
  return {
    prefix: PICK,
    async press(call, type, [chosen = '']) {
      const track = decodeTrack(chosen);
      if (track === undefined || !isSeparationType(type))
        return await call.replyPrivately(unknownCommand(call.t));
      await request({ type, track, isPrivate: false, asker: askerOf(call) });
    },
  };
}

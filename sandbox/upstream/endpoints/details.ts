import type { SeparationDesk } from '../separations/desk.ts';
import type { Separation } from '../separations/separation.ts';
import type { Catalogue } from '../songs/catalogue.ts';
import { messageOf, refuse, succeed } from '../wire/envelope.ts';
import type { Endpoint } from './endpoint.ts';

/** Tells how a separation stands. */
export function createDetailsEndpoint({
  catalogue,
  desk,
  urlsOf,
}: {
  catalogue: Catalogue;
  desk: SeparationDesk;
  /** The urls of a finished separation, under this endpoint's names. */
  urlsOf: (separation: Separation) => Readonly<Record<string, string | null>>;
}): Endpoint {
  return {
    name: 'details',
    method: 'GET',
    path: '/api/v1/vocal-removal/record-info',
    answer({ query }) {
      const separation = desk.find(query.get('taskId') ?? '');
      if (!separation) return refuse(400, 'The task does not exist.');
      const { taskId, audioId, state, errorCode } = separation;
      const hasUrls = state === 'SUCCESS' || state === 'CALLBACK_EXCEPTION';
      return succeed({
        taskId: separation.id,
        musicId: audioId,
        callbackUrl: separation.callBackUrl,
        musicIndex: catalogue.findTrack(taskId, audioId)?.track.index ?? 0,
        createTime: separation.createdAt,
        completeTime: separation.completedAt,
        response: hasUrls ? urlsOf(separation) : null,
        successFlag: state,
        errorCode,
        errorMessage: errorCode === null ? null : messageOf(errorCode),
      });
    },
  };
}

import { trackFile } from '../../services/messages/result-files.ts';
import type { ZipStems } from '../../services/mixer/zip-stems.ts';
import type { AnswerMix } from './mix-routes.ts';
import { readerOf } from './reader.ts';

/** `GET …/stems.zip`: all tracks under the names that the reader knows. */
export function answerZip({ zipStems }: { zipStems: ZipStems }): AnswerMix {
  return async ({ job, request, reply, left }) => {
    const t = readerOf(request);
    const zip = zipStems(job, { nameOf: (track) => trackFile(t, job, track), signal: left });
    // Its name is on the link that leads here.
    return await reply.type('application/zip').header('content-disposition', 'attachment').send(zip);
  };
}

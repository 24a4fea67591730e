import { trackFileName } from '../../services/messages/file-name.ts';
import { stemName } from '../../services/messages/names.ts';
import type { ZipStems } from '../../services/mixer/zip-stems.ts';
import type { AnswerMix } from './mix-routes.ts';
import { readerOf } from './reader.ts';

/** `GET …/stems.zip`: all tracks under the names that the reader knows. */
export function answerZip({ zipStems }: { zipStems: ZipStems }): AnswerMix {
  return async ({ job, request, reply, left }) => {
    const t = readerOf(request);
    const nameOf = ({ stem }: { stem: string }) => trackFileName(job.title ?? '', stemName(t, stem), 'mp3');
    const zip = zipStems(job, { nameOf, signal: left });
    // Its name is on the link that leads here.
    return await reply.type('application/zip').header('content-disposition', 'attachment').send(zip);
  };
}

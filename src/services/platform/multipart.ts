import { createReadStream } from 'node:fs';

/** A file to be sent: from memory, or streamed from the disk as often as it is sent. */
export type UploadFile = { name: string } & ({ data: Buffer } | { path: string; bytes: number });

/** A form with JSON and files (multipart/form-data, RFC 7578) that can be sent again; its length is known before. */
export interface Multipart extends AsyncIterable<Buffer> {
  contentType: string;
  bytes: number;
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  mp3: 'audio/mpeg',
  csv: 'text/csv',
  lrc: 'text/plain; charset=utf-8',
};

const forms = new WeakSet<object>();

/** Whether it was made by `createMultipart`. */
export function isMultipart(body: unknown): body is Multipart {
  return typeof body === 'object' && body !== null && forms.has(body);
}

/** `json` under the name that Discord expects, then the files. `boundary` must occur in none of them. */
export function createMultipart(json: object, files: readonly UploadFile[], boundary: string): Multipart {
  const text = `Content-Disposition: form-data; name="payload_json"\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(json)}`;
  const parts = [
    { head: Buffer.from(`--${boundary}\r\n${text}`), file: undefined },
    ...files.map((file, index) => ({
      head: Buffer.from(`\r\n--${boundary}\r\n${headOf(file, index)}`),
      file,
    })),
  ];
  const end = Buffer.from(`\r\n--${boundary}--\r\n`);
  const form: Multipart = {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: parts.reduce((sum, { head, file }) => sum + head.length + sizeOf(file), end.length),
    async *[Symbol.asyncIterator]() {
      for (const { head, file } of parts) {
        yield head;
        if (file !== undefined) yield* contentOf(file);
      }
      yield end;
    },
  };
  forms.add(form);
  return form;
}

function headOf({ name }: UploadFile, index: number): string {
  const quoted = name.replace(/[\r\n"]/g, encodeURIComponent);
  const type = TYPES[/\.(\w+)$/.exec(name)?.[1] ?? ''] ?? 'application/octet-stream';
  return `Content-Disposition: form-data; name="files[${index}]"; filename="${quoted}"\r\nContent-Type: ${type}\r\n\r\n`;
}

function sizeOf(file: UploadFile | undefined): number {
  if (file === undefined) return 0;
  return 'data' in file ? file.data.length : file.bytes;
}

async function* contentOf(file: UploadFile): AsyncGenerator<Buffer> {
  if ('data' in file) yield file.data;
  else if (file.bytes > 0) yield* createReadStream(file.path, { end: file.bytes - 1 });
}

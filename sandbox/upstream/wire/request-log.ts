/** One request to the API, as it came and as it was answered. The bearer token is never kept. */
export interface RecordedRequest {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** Parsed JSON; the text itself when it is none; undefined when there was no body. */
  readonly body: unknown;
  /** The envelope's code, or a proxy page's HTTP status; null while, or when, nothing readable is answered. */
  readonly code: number | null;
}

export interface RequestLog {
  /** Notes a request; call the result once with the code that it was answered with. */
  begin(request: Omit<RecordedRequest, 'code'>): (code: number | null) => void;
  list(): readonly RecordedRequest[];
}

export function createRequestLog(): RequestLog {
  const requests: RecordedRequest[] = [];
  return {
    begin(request) {
      const place = requests.push({ ...request, code: null }) - 1;
      return (code) => {
        requests[place] = { ...request, code };
      };
    },
    list: () => [...requests],
  };
}

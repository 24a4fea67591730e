/** What Prometheus reads from a bot. */
export interface Scrape {
  /** As it was sent. */
  readonly text: string;
  /** The type of each metric, by its name. */
  readonly families: ReadonlyMap<string, string>;
  /** Every name that a query can find, whether anything was counted under it or not. */
  readonly names: ReadonlySet<string>;
  /** The sum of what has this name and these labels, among others; `undefined` if nothing has. */
  of(name: string, labels?: Readonly<Record<string, string>>): number | undefined;
}

const HISTOGRAM_PARTS = ['_bucket', '_sum', '_count'];

/** Scrapes `url`, which is that of a server of the bot. */
export async function scrape(url: string): Promise<Scrape> {
  const answer = await fetch(`${url}/metrics`);
  if (!answer.ok) throw new Error(`no metrics: HTTP ${answer.status}`);
  return readScrape(await answer.text());
}

/** Reads Prometheus' text format. */
export function readScrape(text: string): Scrape {
  const samples = text.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = /^([a-z]\w*)(?:\{(.*)\})? (\S+)$/i.exec(line) ?? [];
    return name === undefined ? [] : [{ name, labels: labelsOf(labels), value: Number(value) }];
  });
  const families = new Map(
    [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type = '']) => [name, type]),
  );
  const names = [...families].flatMap(([name, type]) =>
    type === 'histogram' ? HISTOGRAM_PARTS.map((part) => `${name}${part}`) : [name],
  );
  return {
    text,
    families,
    names: new Set(names),
    of(name, labels = {}) {
      const found = samples.filter(
        (sample) =>
          sample.name === name &&
          Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
      );
      return found.length === 0 ? undefined : found.reduce((sum, { value }) => sum + value, 0);
    },
  };
}

const labelsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );

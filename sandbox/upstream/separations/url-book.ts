import type { Catalogue } from '../songs/catalogue.ts';
import type { Separation } from './separation.ts';
import { camelCase, inCallback, inDetails, type Urls, urlsOf } from './urls.ts';

type Fields = Record<string, string | null>;

/** The urls of separations, as they are told: right ones, unless they have been overridden. */
export interface UrlBook {
  inCallback(separation: Separation): Fields;
  inDetails(separation: Separation): Fields;
  /** Replaces or adds fields (in snake_case) and leaves out others; the next call replaces all of this. */
  override(urls: Urls, omit: readonly string[]): void;
}

const without = (fields: Fields, omitted: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => !omitted.includes(field)));

export function createUrlBook({ baseUrl, catalogue }: { baseUrl: string; catalogue: Catalogue }): UrlBook {
  let odd: Urls = {};
  let omitted: readonly string[] = [];

  const right = (separation: Separation): Urls => {
    const stems = catalogue.findSong(separation.taskId)?.stems ?? [];
    return urlsOf(separation, baseUrl, stems);
  };

  return {
    inCallback: (separation) => without({ ...inCallback(right(separation)), ...odd }, omitted),
    inDetails(separation) {
      const oddFields = Object.entries(odd).map(([field, url]) => [camelCase(field), url] as const);
      const fields = { ...inDetails(right(separation)), ...Object.fromEntries(oddFields) };
      return without(fields, omitted.map(camelCase));
    },
    override(urls, omit) {
      odd = urls;
      omitted = omit;
    },
  };
}

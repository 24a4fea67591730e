import { button, row } from './buttons.ts';
import type { Translate } from './translate.ts';

/** A page of a list, counted from 0. */
export interface Page<Item> {
  page: number;
  pages: number;
  items: readonly Item[];
  /** How many there are on all pages. */
  count: number;
}

/** The page that is wanted, or the nearest one that there is. */
export function pageOf<Item>(all: readonly Item[], wanted: number, size: number): Page<Item> {
  const pages = Math.max(Math.ceil(all.length / size), 1);
  const page = Math.min(Math.max(Number.isSafeInteger(wanted) ? wanted : 0, 0), pages - 1);
  return { page, pages, items: all.slice(page * size, (page + 1) * size), count: all.length };
}

/** To the pages around this one, and this one anew. */
export function pagingRow(t: Translate, { page, pages }: Page<unknown>, idOf: (page: number) => string) {
  const to = (target: number, label: string, disabled = false) => ({
    ...button(idOf(target), label),
    disabled,
  });
  const refresh = to(page, t('button.refresh'));
  if (pages === 1) return row(refresh);
  return row(
    to(page - 1, t('button.newer'), page === 0),
    refresh,
    to(page + 1, t('button.older'), page === pages - 1),
  );
}

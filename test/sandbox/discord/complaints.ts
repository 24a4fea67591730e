interface ErrorTree {
  readonly [key: string]: ErrorTree | { code: string }[];
}

/** Every complaint as `path: CODE`. */
export function complaints(tree: ErrorTree, path: string[] = []): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    Array.isArray(value)
      ? value.map(({ code }) => `${path.join('.')}: ${code}`)
      : complaints(value, [...path, key]),
  );
}

/** `count` items. */
export const many = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));

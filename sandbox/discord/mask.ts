/** How every interaction token begins, like the real ones: base64 of `interaction:`. */
export const interactionTokenPrefix = 'aW50ZXJhY3Rpb246';

const interactionToken = new RegExp(`${interactionTokenPrefix}[\\w-]*`, 'g');

/** Replaces secrets wherever they stand in a JSON value. */
export type Mask = <Value>(value: Value) => Value;

/** Hides the bot's token and every interaction token, so that a log can be shown to anybody. */
export function createMask(botToken: string): Mask {
  const maskText = (value: string) =>
    value.replaceAll(botToken, '{bot token}').replaceAll(interactionToken, '{interaction token}');
  const mask = (value: unknown): unknown => {
    if (typeof value === 'string') return maskText(value);
    if (Array.isArray(value)) return value.map(mask);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mask(inner)]));
  };
  // Strings become strings and objects keep their keys: the shape is the one that came in.
  return mask as Mask;
}

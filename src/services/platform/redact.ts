// Bounded, so that a long word in a log line costs no more than its length.
const SECRET_NAME = '[\\w-]{0,40}(?:token|secret|authorization|api_?key|password|signature)[\\w-]{0,40}';
// The name of a field, and where its text (or the first of a list) begins; in JSON within JSON, every quote is escaped.
const SECRET_FIELD = new RegExp(String.raw`(\\*)"(?:${SECRET_NAME})\1"\s*:\s*(?:\[\s*)?\1"`, 'gi');
const INTERACTION_URL = /\/(webhooks|interactions)\/(\d+)\/[\w.~%-]+/g;
const CALLBACK_URL = /\/callbacks\/([\w-]+)\/[\w-]+/g;
const MASK = '[redacted]';

/**
 * Makes a function that blanks out of a finished log line: every value in `secrets` wherever it stands, the
 * value of every field whose name says that it is one (at any depth, also inside quoted JSON), and the tokens
 * in the urls of interactions and callbacks, which discord.js and fastify put into errors and requests.
 */
export function createRedactor(secrets: readonly (string | undefined)[]): (line: string) => string {
  const known = secrets
    .filter((secret): secret is string => secret !== undefined && secret.length > 0)
    .flatMap(spellings)
    // One may contain another.
    .sort((left, right) => right.length - left.length);
  return (line) => {
    let clean = withoutFields(line)
      .replace(INTERACTION_URL, `/$1/$2/${MASK}`)
      .replace(CALLBACK_URL, `/callbacks/$1/${MASK}`);
    for (const secret of known) clean = clean.replaceAll(secret, MASK);
    return clean;
  };
}

/** How a text stands in a line of JSON, and in JSON within it. */
function spellings(secret: string): string[] {
  const once = JSON.stringify(secret).slice(1, -1);
  const twice = JSON.stringify(once).slice(1, -1);
  return [...new Set([twice, once, secret])];
}

function withoutFields(line: string): string {
  let clean = '';
  let copied = 0;
  SECRET_FIELD.lastIndex = 0;
  for (let match = SECRET_FIELD.exec(line); match !== null; match = SECRET_FIELD.exec(line)) {
    const begin = SECRET_FIELD.lastIndex;
    const end = endOfText(line, begin, match[1]?.length ?? 0);
    clean += line.slice(copied, begin) + MASK;
    copied = end;
    SECRET_FIELD.lastIndex = end;
  }
  return clean + line.slice(copied);
}

/**
 * Where the quote stands that closes a text whose quotes have `depth` backslashes before them (0, 1, 3, 7, …). A quote
 * within the text has more, and a backslash at the end of it stands there as twice as many as `depth` plus one. One with
 * fewer closes what is around the text: then the text was cut.
 */
function endOfText(line: string, begin: number, depth: number): number {
  let backslashes = 0;
  for (let at = begin; at < line.length; at += 1) {
    if (line[at] === '\\') backslashes += 1;
    else if (line[at] === '"' && backslashes < depth) return at - backslashes;
    else if (line[at] === '"' && backslashes % (2 * (depth + 1)) === depth) return at - depth;
    else backslashes = 0;
  }
  return line.length;
}

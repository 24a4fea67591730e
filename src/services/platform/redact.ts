const SECRET_FIELD =
  /(\\*)"([\w-]*(?:token|secret|authorization|api_?key|password|signature)[\w-]*)\1"\s*:\s*\1"(?:(?!\1").)*\1"/gi;
const INTERACTION_URL = /\/(webhooks|interactions)\/(\d+)\/[\w.~%-]+/g;
const CALLBACK_URL = /\/callbacks\/([\w-]+)\/[\w-]+/g;
const MASK = '[redacted]';

/**
 * Makes a function that blanks out of a finished log line: every value in `secrets` wherever it stands, the
 * value of every field whose name says that it is one (at any depth, also inside quoted JSON), and the tokens
 * in the urls of interactions and callbacks, which discord.js and fastify put into errors and requests.
 */
export function createRedactor(secrets: readonly (string | undefined)[]): (line: string) => string {
  const known = secrets.filter((secret): secret is string => secret !== undefined && secret.length > 0);
  return (line) => {
    let clean = line
      .replace(
        SECRET_FIELD,
        (_match, quote: string, name: string) => `${quote}"${name}${quote}":${quote}"${MASK}${quote}"`,
      )
      .replace(INTERACTION_URL, `/$1/$2/${MASK}`)
      .replace(CALLBACK_URL, `/callbacks/$1/${MASK}`);
    for (const secret of known) clean = clean.replaceAll(secret, MASK);
    return clean;
  };
}

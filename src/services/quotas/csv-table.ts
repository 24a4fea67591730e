/** A table for spreadsheets (RFC 4180). */
export const csvTable = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;

/** A text that people wrote never becomes a formula. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The page runs our own scripts and styles, talks to its own server, and shows files of the sandbox: nothing else. */
export function contentSecurityPolicy(fileOrigins: readonly string[]): string {
  const files = fileOrigins.join(' ');
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `connect-src 'self'`,
    `img-src 'self' ${files}`,
    `media-src ${files}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

import type { Command, CommandRegistry } from '../../commands.ts';
import type { Directory } from '../../directory.ts';
import { commandListSchema, commandSchema } from '../../rules/command-rules.ts';
import { parseForm } from '../../rules/form.ts';
import { discordError } from '../errors.ts';
import { noContent, ok, param, type Route, type RouteRequest } from '../route.ts';

/** Registering commands, for everybody and for single guilds. */
export function commandRoutes(deps: { directory: Directory; commands: CommandRegistry }): Route[] {
  const globally = '/applications/:application/commands';
  const inGuild = '/applications/:application/guilds/:guild/commands';
  return [...routesUnder(globally, deps), ...routesUnder(inGuild, deps)];
}

function routesUnder(
  path: string,
  { directory, commands }: { directory: Directory; commands: CommandRegistry },
): Route[] {
  const scope = (request: RouteRequest): string | null => {
    if (request.params.application !== directory.bot.id) throw discordError('missingAccess');
    const guildId = request.params.guild ?? null;
    const member = guildId === null || directory.guild(guildId)?.members.has(directory.bot.id);
    if (!member) throw discordError('missingAccess');
    return guildId;
  };
  const find = (request: RouteRequest): Command => {
    const found = commands.list(scope(request)).find(({ id }) => id === param(request, 'command'));
    if (!found) throw discordError('unknownCommand');
    return found;
  };
  return [
    {
      method: 'GET',
      path,
      handle(request) {
        const listed = commands.list(scope(request));
        return ok(
          request.query.get('with_localizations') === 'true' ? listed : listed.map(withoutLocalizations),
        );
      },
    },
    {
      method: 'PUT',
      path,
      handle: (request) => {
        const guildId = scope(request);
        return ok(commands.replace(guildId, parseForm(commandListSchema, request.json)));
      },
    },
    {
      method: 'POST',
      path,
      handle(request) {
        const guildId = scope(request);
        const { command, created } = commands.put(guildId, parseForm(commandSchema, request.json));
        return { status: created ? 201 : 200, body: command };
      },
    },
    { method: 'GET', path: `${path}/:command`, handle: (request) => ok(find(request)) },
    {
      method: 'DELETE',
      path: `${path}/:command`,
      handle(request) {
        commands.remove(scope(request), find(request).id);
        return noContent;
      },
    },
  ];
}

/** Lists leave translations out unless they are asked for. */
function withoutLocalizations(part: object): object {
  const kept = Object.entries(part).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      const nested = (key === 'options' || key === 'choices') && Array.isArray(value);
      return [key, nested ? value.map(withoutLocalizations) : value];
    }),
  );
}

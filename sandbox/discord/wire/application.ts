import type { Person } from '../model.ts';
import { userPayload } from './user.ts';

/** The application object that a bot sees of its own application. It belongs to nobody in particular. */
export function applicationPayload(bot: Person, guildCount: number) {
  return {
    id: bot.id,
    name: bot.username,
    description: '',
    icon: null,
    type: null,
    summary: '',
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    bot: userPayload(bot),
    bot_public: true,
    bot_require_code_grant: false,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: { ...userPayload(bot), bot: false },
    team: null,
    approximate_guild_count: guildCount,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: ['bot', 'applications.commands'],
  };
}

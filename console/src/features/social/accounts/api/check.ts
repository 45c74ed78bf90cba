import { platformPath } from '#features/social/accounts/api/keys.ts';
import type { PlatformCheck } from '#features/social/accounts/types.ts';
import { json } from '#lib/api/http.ts';
import type { Channel } from '#lib/channels.ts';

/** Asks a network whether the accounts there work; marks those that need a person. */
export const checkAccounts = (platform: Channel) => json<PlatformCheck>(platformPath(platform, 'validate'), { method: 'POST' });

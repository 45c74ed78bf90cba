import { PATH } from '#features/social/api/keys.ts';
import type { Channel } from '#lib/channels.ts';

export const ACCOUNTS = `${PATH}/accounts`;
export const accountPath = (id: string) => `${ACCOUNTS}/${encodeURIComponent(id)}`;
export const loginPath = (id: string, part = '') => `${ACCOUNTS}/logins/${encodeURIComponent(id)}${part}`;
export const platformPath = (platform: Channel, part: string) => `${PATH}/platform/${platform}/${part}`;

/** Query keys of accounts. */
export const accountKeys = {
    /** Everything of the social service: connected accounts change queues and calendars too. */
    social: ['social'] as const,
    one: (id: string) => ['social', 'account', id] as const,
    login: (id: string) => ['social', 'login', id] as const,
    limits: (platform: Channel) => ['social', 'rate-limits', platform] as const,
};

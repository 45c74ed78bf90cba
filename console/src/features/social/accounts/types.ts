import type { Account } from '#features/social/types.ts';
import type { Channel } from '#lib/channels.ts';

export type Attention = NonNullable<Account['attention']>;

/** Settings of an account; what is left out stays as it is. */
export interface AccountChange {
    isDefault?: true;
    timeZone?: string;
    minGapMinutes?: number;
    limitOverrides?: Record<string, number>;
}

/** A login that begins at the network's page. */
export interface StartedLogin {
    id: string;
    authorizationUrl: string;
}

/** An account that a login lets be connected. */
export interface LoginChoice {
    externalAccountId: string;
    name: string;
    handle?: string | null;
    picture?: string | null;
}

export interface Login {
    id: string;
    platform: Channel;
    accounts: LoginChoice[];
}

/** A login with a password for applications. */
export interface PasswordLogin {
    platform: Channel;
    identifier: string;
    password: string;
    /** Where the account lives; the network's own server if absent. */
    server?: string;
}

/** What a network answered for an account. */
export interface CheckResult {
    accountId: string;
    name: string;
    works: boolean;
    problem?: string | null;
    detail?: string | null;
}

export interface PlatformCheck {
    platform: Channel;
    accounts: CheckResult[];
}

/** A network's limit for an account, as last reported. */
export interface RateLimit {
    accountId: string;
    operation: 'PUBLISH' | 'READ';
    name: string;
    /** APP if all accounts of the installation share it. */
    scope: 'ACCOUNT' | 'APP';
    limit: number;
    remaining: number;
    resetsAt?: string | null;
    observedAt: string;
}

export interface RateLimits {
    platform: Channel;
    limits: RateLimit[];
}

/** How a login at a network went. */
export const OUTCOMES = ['connected', 'choose', 'refused', 'no-accounts', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

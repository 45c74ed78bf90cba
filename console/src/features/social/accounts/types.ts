import type { components } from '#lib/api/social.ts';

/** Short names for what the API says about accounts. */
type Schemas = components['schemas'];

export type Attention = Schemas['Attention'];
export type AccountChange = Schemas['EditAccount'];
export type StartedLogin = Schemas['Started'];
export type LoginChoice = Schemas['Choice'];
export type Login = Schemas['LoginView'];
export type PasswordLogin = Schemas['LogIn'];
export type CheckResult = Schemas['Result'];
export type PlatformCheck = Schemas['PlatformCheck'];
export type RateLimit = Schemas['Limit'];
export type RateLimits = Schemas['RateLimitView'];

/** How a login at a network went. */
export const OUTCOMES = ['connected', 'choose', 'refused', 'no-accounts', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

import { OUTCOMES, type Outcome } from '#features/social/accounts/types.ts';
import { NETWORKS } from '#features/social/types.ts';
import type { Channel } from '#lib/channels.ts';

/** How a login went, with which the service sends people back from a network. */
export interface AccountsSearch {
    login?: string | undefined;
    platform?: Channel | undefined;
    outcome?: Outcome | undefined;
}

/** Parses the search parameters and drops invalid ones. */
export const accountsSearch = (raw: Record<string, unknown>): AccountsSearch => ({
    login: typeof raw.login === 'string' && raw.login !== '' ? raw.login : undefined,
    platform: NETWORKS.find((one) => one === raw.platform),
    outcome: OUTCOMES.find((one) => one === raw.outcome),
});

/** Which account a page shows; or a network without one. */
export interface AccountSearch {
    account?: string | undefined;
    platform?: Channel | undefined;
}

/** Parses the search parameters and drops invalid ones. */
export const accountSearch = (raw: Record<string, unknown>): AccountSearch => ({
    account: typeof raw.account === 'string' && raw.account !== '' ? raw.account : undefined,
    platform: NETWORKS.find((one) => one === raw.platform),
});

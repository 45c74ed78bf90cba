import type { AccountSearch } from '#features/social/accounts/search.ts';
import { NETWORKS, type Account } from '#features/social/types.ts';
import type { Channel } from '#lib/channels.ts';

/** An account, or a network at which none is connected. */
export interface Choice {
    account: Account | undefined;
    platform: Channel;
    /** Whether the account that was asked for is not connected, so that another one is shown. */
    missing: boolean;
}

/** What a page shows: what its address asks for, or the first account. */
export function chooseAccount(accounts: Account[], search: AccountSearch): Choice {
    const asked = accounts.find((account) => account.id === search.account);
    const missing = search.account !== undefined && !asked;
    const ofPlatform = search.account === undefined && search.platform ? defaultOf(accounts, search.platform) : undefined;
    if (!asked && !ofPlatform && search.account === undefined && search.platform) return { account: undefined, platform: search.platform, missing };
    const account = asked ?? ofPlatform ?? NETWORKS.flatMap((network) => defaultOf(accounts, network) ?? [])[0];
    return { account, platform: account?.platform ?? NETWORKS[0], missing };
}

const defaultOf = (accounts: Account[], platform: Channel) => {
    const there = accounts.filter((account) => account.platform === platform);
    return there.find((account) => account.isDefault) ?? there[0];
};

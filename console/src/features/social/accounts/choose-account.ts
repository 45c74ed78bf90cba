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
export function chooseAccount(accounts: Account[], { account: asked, platform }: AccountSearch): Choice {
    const found = accounts.find((account) => account.id === asked);
    if (found) return { account: found, platform: found.platform, missing: false };
    if (!asked && platform) return { account: defaultOf(accounts, platform), platform, missing: false };
    const first = NETWORKS.flatMap((network) => defaultOf(accounts, network) ?? [])[0];
    return { account: first, platform: first?.platform ?? NETWORKS[0], missing: asked !== undefined };
}

const defaultOf = (accounts: Account[], platform: Channel) => {
    const there = accounts.filter((account) => account.platform === platform);
    return there.find((account) => account.isDefault) ?? there[0];
};

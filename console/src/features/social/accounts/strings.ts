import type { Health } from '#features/social/accounts/health.ts';
import type { Attention } from '#features/social/accounts/types.ts';

export const accountStrings = {
    title: 'Accounts',
    list: 'Accounts',
    loading: 'Loading accounts',
    connect: 'Connect account',
    check: 'Check accounts',
    empty: {
        title: 'No accounts connected',
        detail: 'Connect the accounts that should publish your posts. Posts that you schedule before then are on hold until you do.',
        others: 'An administrator connects accounts. Posts that you schedule before then are on hold until then.',
    },
    adminOnly: 'Only an administrator can connect, change, check and disconnect accounts.',
    needPerson: (count: number) => (count === 1 ? 'One account needs attention. Its posts are on hold until it is fixed.' : `${count} accounts need attention. Their posts are on hold until they are fixed.`),
    picker: 'Account',
    count: (count: number) => (count === 1 ? '1 account' : `${count} accounts`),
    isDefault: 'Default',
    isDefaultHelp: 'Used for posts without a chosen account.',
    health: {
        ATTENTION: 'Needs attention',
        ENDED: 'Access expired',
        ENDS_SOON: 'Access expires soon',
        ENDS: 'Connected',
        RENEWS: 'Connected',
        LASTS: 'Connected',
    } satisfies Record<Health, string>,
    access: {
        RENEWS: 'Renews automatically',
        LASTS: 'Does not expire',
        ENDS: 'Expires {time}; reconnect before then',
        ENDED: 'Expired {time}; reconnect the account',
    },
    facts: {
        access: 'Access',
        zone: 'Audience’s time zone',
        gap: 'Minimum gap',
        limits: 'Custom limits',
        connected: 'Connected',
        by: '{time} by {person}',
    },
    gap: (minutes: number) => {
        if (minutes === 0) return 'None';
        const hours = Math.floor(minutes / 60);
        const rest = minutes % 60;
        return [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`].filter(Boolean).join(' ');
    },
    attention: {
        LOGIN_EXPIRED: {
            why: (network: string) => `${network} no longer accepts our access, and it could not be renewed.`,
            act: 'Reconnect the account. Posts on hold are then queued again.',
        },
        PERMISSION_MISSING: {
            why: (network: string) => `${network} does not allow us to publish with this account.`,
            act: 'Reconnect it and grant all requested permissions. If that does not help, make sure that the person who connects it has a role that may publish.',
        },
        ACCOUNT_GONE: {
            why: (network: string) => `${network} deleted, suspended or restricted this account.`,
            act: 'Check the account on the network. Once it works there, reconnect it. If it is gone, disconnect it and schedule its posts with another account.',
        },
    } satisfies Record<Attention, { why: (network: string) => string; act: string }>,
    attentionUnknown: { why: (network: string) => `${network} does not let us use this account.`, act: 'Reconnect the account.' },
    networkSays: (words: string) => `The network says: “${words}”`,
    since: 'Since {time}.',
    askAdmin: 'Ask an administrator to do this.',
    actions: {
        of: (name: string) => `Actions for ${name}`,
        edit: 'Edit settings',
        makeDefault: 'Make default',
        reconnect: 'Reconnect',
        reconnectOf: (name: string) => `Reconnect ${name}`,
        slots: 'Posting slots',
        bestTimes: 'Best times',
        disconnect: 'Disconnect',
        madeDefault: (name: string) => `${name} is now the default account.`,
        changedElsewhere: (name: string) => `${name} has changed in the meantime. Check the current version and try again.`,
        disconnectTitle: (name: string) => `Disconnect ${name}?`,
        disconnectDetail: (network: string) => `Our access to the account is deleted. Its scheduled posts are on hold until you reconnect it. Published posts stay on ${network}, but their metrics are no longer updated.`,
        disconnected: (name: string) => `${name} disconnected. Its scheduled posts are on hold.`,
    },
    checks: {
        works: (time: string) => `Checked at ${time}: works.`,
        fails: (time: string) => `Checked at ${time}: does not work.`,
        allWork: (count: number) => (count === 1 ? 'The account works.' : `All ${count} accounts work.`),
        someFail: (failing: number, count: number) => `${failing} of ${count} accounts do not work. See below what the networks say.`,
        notChecked: (network: string, why: string) => `${network} could not be checked. ${why}`,
        problems: {
            RATE_LIMITED: 'Too many requests to the network; try again later.',
            TOKEN_EXPIRED: 'Our access has expired. Reconnect the account.',
            PERMISSION_MISSING: 'Permissions are missing. Reconnect the account and grant all requested permissions.',
            ACCOUNT_GONE: 'The account was deleted, suspended or restricted.',
            OUT_OF_CREDIT: 'Our API credit with the network is used up. Contact your DryJets operator.',
            VERSION_RETIRED: 'The network retired the API version that we use. Contact your DryJets operator.',
            UNREACHABLE: 'The network does not respond. The account may be fine; try again later.',
            UNKNOWN: 'The network’s response could not be understood. The account may be fine; try again later.',
        } as Record<string, string | undefined>,
        otherProblem: 'The network refused the request.',
    },
    limits: {
        title: 'Rate limits',
        of: (name: string) => `Rate limits of ${name}`,
        operation: { PUBLISH: 'Publishing', READ: 'Reading' },
        left: (left: string, limit: string) => `${left} of ${limit} left`,
        meter: (operation: string, name: string) => `${operation}, ${name}: share used`,
        shared: 'shared by all accounts of this installation',
        resets: 'resets {time}',
        reset: 'reset {time}',
        seen: 'as of {time}',
        none: 'The network has not reported a limit yet.',
        failed: 'Rate limits could not be loaded.',
    },
};

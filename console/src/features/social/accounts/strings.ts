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
        detail: 'Connect the accounts that should publish your posts. Posts that are scheduled before then wait for them.',
        others: 'An administrator connects accounts. Posts that are scheduled before then wait for them.',
    },
    adminOnly: 'Only an administrator can connect, change, check and disconnect accounts.',
    needPerson: (count: number) => (count === 1 ? 'One account needs attention. Its posts wait until then.' : `${count} accounts need attention. Their posts wait until then.`),
    picker: 'Account',
    count: (count: number) => (count === 1 ? '1 account' : `${count} accounts`),
    isDefault: 'Default',
    isDefaultHelp: 'Posts that name no account use it.',
    health: {
        ATTENTION: 'Needs attention',
        ENDED: 'Access ended',
        ENDS_SOON: 'Connected, access ends soon',
        ENDS: 'Connected',
        RENEWS: 'Connected',
        LASTS: 'Connected',
    } satisfies Record<Health, string>,
    access: {
        RENEWS: 'Renews itself',
        LASTS: 'Has no end',
        ENDS: 'Ends {time}; connect the account again before then',
        ENDED: 'Ended {time}; connect the account again',
    },
    facts: {
        access: 'Access',
        zone: 'Audience’s time zone',
        gap: 'Shortest gap',
        limits: 'Own limits',
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
            why: (network: string) => `${network} no longer accepts our access and does not renew it.`,
            act: 'Connect the account again. Posts that wait are then queued.',
        },
        PERMISSION_MISSING: {
            why: (network: string) => `${network} does not allow us to publish with this account.`,
            act: 'Connect it again and allow everything that is asked for. If that does not help, give the person who connects it a role on the account that may publish.',
        },
        ACCOUNT_GONE: {
            why: (network: string) => `${network} has deleted, suspended or restricted this account.`,
            act: 'Look at the account at the network. Once it works there, connect it again; if it is gone, disconnect it and schedule its posts with another account.',
        },
    } satisfies Record<Attention, { why: (network: string) => string; act: string }>,
    attentionUnknown: { why: (network: string) => `${network} does not let us use this account.`, act: 'Connect the account again.' },
    unreadable: (network: string) => `Posts are published, but ${network} does not let us read their figures. Connect the account again and allow everything that is asked for.`,
    networkSays: (words: string) => `The network says: “${words}”`,
    since: 'Since {time}.',
    askAdmin: 'Ask an administrator to do it.',
    actions: {
        of: (name: string) => `Actions for ${name}`,
        edit: 'Edit settings',
        makeDefault: 'Use by default',
        reconnect: 'Connect again',
        reconnectOf: (name: string) => `Connect again: ${name}`,
        slots: 'Posting slots',
        bestTimes: 'Best times',
        disconnect: 'Disconnect',
        madeDefault: (name: string) => `Posts that name no account now use ${name}.`,
        changedElsewhere: (name: string) => `Somebody changed ${name} in the meantime. It is shown as it is now; decide again.`,
        disconnectTitle: (name: string) => `Disconnect ${name}?`,
        disconnectDetail: (network: string) => `Our access to the account is deleted. Its scheduled posts are kept on hold until you connect it again; published posts stay on ${network}, but their figures no longer update.`,
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
            TOKEN_EXPIRED: 'Our access has ended. Connect the account again.',
            PERMISSION_MISSING: 'Permissions are missing. Connect the account again and allow everything.',
            ACCOUNT_GONE: 'The account was deleted, suspended or restricted.',
            OUT_OF_CREDIT: 'Our use of the network’s API is used up. Tell whoever operates DryJets.',
            VERSION_RETIRED: 'The network has retired the version of its API that we use. Tell whoever operates DryJets.',
            UNREACHABLE: 'The network does not respond. This says nothing about the account; try again later.',
            UNKNOWN: 'The network gave no usable answer. This says nothing about the account; try again later.',
        } as Record<string, string | undefined>,
        otherProblem: 'The network refuses the request.',
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

import type { Approvals } from '#features/social/types.ts';

export const socialSettingsStrings = {
    title: 'Approvals',
    detail: 'Whether posts need a second pair of eyes before they are published.',
    legend: 'Approval of posts',
    choices: {
        NONE: { label: 'No approval', help: 'Posts are published at their time. Good for small teams.' },
        FOUR_EYES: { label: 'Someone other than the author', help: 'A post that a person writes or changes is on hold until someone else approves it. Posts made from approved content need no further approval.' },
    } satisfies Record<Approvals, { label: string; help: string }>,
    saved: 'Approval setting saved.',
};

import type { Approvals } from '#features/content/types.ts';

export const settingsStrings = {
    title: 'Approvals',
    detail: 'Who may approve posts and the content made from them.',
    legend: 'Who may approve',
    choices: {
        ANYONE: { label: 'Any marketer', help: 'Also the person who wrote it. Good for small teams.' },
        FOUR_EYES: { label: 'Someone other than the author', help: 'A second person reviews everything before it is published. You can’t approve a post or piece that you wrote or changed since its last approval.' },
    } satisfies Record<Approvals, { label: string; help: string }>,
    readOnly: 'Only an administrator can change this.',
    save: 'Save',
    saved: 'Approval setting saved.',
};

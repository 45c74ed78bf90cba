import type { Approvals } from '#features/content/types.ts';

export const settingsStrings = {
    title: 'Approvals',
    detail: 'Who may approve posts and the content made from them.',
    legend: 'Who may approve',
    choices: {
        ANYONE: { label: 'Any marketer', help: 'Also the person who wrote it. Good for small teams.' },
        FOUR_EYES: { label: 'Somebody other than the writer', help: 'A second person sees everything before it is published: whoever has written or changed a post or piece since it was last approved can’t approve it.' },
    } satisfies Record<Approvals, { label: string; help: string }>,
    readOnly: 'Only an administrator can change this.',
    save: 'Save',
    saved: 'Approval setting saved.',
};

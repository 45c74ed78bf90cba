import type { ChoiceWords } from '#components/choice-section.tsx';
import type { SocialSettings } from '#features/social/types.ts';

export const approvalStrings: ChoiceWords<SocialSettings['approvals']> = {
    title: 'Approval of posts',
    detail: 'Whether posts need a second person’s approval. Posts made from approved content need one only after they are edited.',
    legend: 'Approval of posts',
    choices: {
        NONE: { label: 'No approval', help: 'Posts are published at their time. Good for small teams.' },
        FOUR_EYES: { label: 'Someone other than the author', help: 'A post that someone writes or edits is on hold until someone else approves it.' },
    },
    readOnly: 'Only an administrator can change this.',
    save: 'Save',
    saved: 'Approval setting saved.',
};

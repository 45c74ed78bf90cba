import type { DirectAction, RecoveryActionName } from '#features/recovery/types.ts';

const posts = (n: number) => (n === 1 ? 'the post' : `${n} posts`);
const Posts = (n: number) => (n === 1 ? 'The post is' : `${n} posts are`);
const emails = (n: number) => (n === 1 ? 'the email' : `${n} emails`);
const Emails = (n: number) => (n === 1 ? 'The email is' : `${n} emails are`);

export const recoveryStrings = {
    /** The label of a step's button or link; a verb and what it is about. */
    label: {
        RECONNECT_ACCOUNT: () => 'Reconnect account',
        EDIT_POSTS: (n) => (n === 1 ? 'Edit post' : 'See the posts'),
        RETRY_POSTS: (n) => (n === 1 ? 'Retry post' : `Retry ${n} posts`),
        EDIT_EMAIL: () => 'Open email',
        RESUME_EMAIL: (n) => (n === 1 ? 'Resume email' : `Resume ${n} emails`),
        PAUSE_EMAIL: (n) => (n === 1 ? 'Pause email' : `Pause ${n} emails`),
        REALLOCATE_BUDGET: () => 'Move budget',
        SCHEDULE_CONTENT: () => 'Schedule content',
        CREATE_CONTENT: () => 'Create content',
    } satisfies Record<RecoveryActionName, (targets: number) => string>,
    seeAccounts: 'See accounts',
    done: {
        RETRY_POSTS: (n) => `${Posts(n)} being published again.`,
        RESUME_EMAIL: (n) => `${Emails(n)} being sent again.`,
        PAUSE_EMAIL: (n) => `${Emails(n)} paused. No recipient is lost.`,
    } satisfies Record<DirectAction, (n: number) => string>,
    clears: 'The problem clears by itself once its cause is gone.',
    already: 'That has already been done.',
    failed: {
        RETRY_POSTS: (n, reason) => `Could not retry ${posts(n)}. ${reason}`,
        RESUME_EMAIL: (n, reason) => `Could not resume ${emails(n)}. ${reason}`,
        PAUSE_EMAIL: (n, reason) => `Could not pause ${emails(n)}. ${reason}`,
    } satisfies Record<DirectAction, (n: number, reason: string) => string>,
    resume: {
        title: (n: number) => (n === 1 ? 'Resume the email?' : `Resume ${n} emails?`),
        detail: 'All recipients who have not received it yet get it from now on. Check first that the cause of the pause is gone.',
    },
    accountGone: 'This account is not connected any more. Connect it again on the accounts page.',
};

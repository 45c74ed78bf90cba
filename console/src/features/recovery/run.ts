import { pathOf as emailPath } from '#features/email/emails/api/keys.ts';
import { pauseEmail, resumeEmail } from '#features/email/emails/api/writes.ts';
import { allows as emailAllows } from '#features/email/emails/permissions.ts';
import type { Email } from '#features/email/emails/types.ts';
import type { DirectAction } from '#features/recovery/types.ts';
import { pathOf as postPath } from '#features/social/api/keys.ts';
import { retryPost } from '#features/social/api/writes.ts';
import { allows as postAllows } from '#features/social/post/permissions.ts';
import { notStale } from '#features/social/post/stale.ts';
import type { SocialPost } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';
import { messageOf } from '#lib/api/problem.ts';

/** How a recovery went: how many targets were acted on, and why the others could not be. */
export interface RecoveryOutcome {
    done: number;
    problems: string[];
}

// What somebody else has already done is left alone; answers whether anything was done.
const RUN: Record<DirectAction, (id: string) => Promise<boolean>> = {
    RETRY_POSTS: async (id) => {
        const post = await json<SocialPost>(postPath(id));
        if (!postAllows(post.status, 'retry')) return false;
        await notStale(retryPost(post));
        return true;
    },
    RESUME_EMAIL: (id) => withEmail(id, 'resume', resumeEmail),
    PAUSE_EMAIL: (id) => withEmail(id, 'pause', pauseEmail),
};

async function withEmail(id: string, action: 'pause' | 'resume', act: (id: string) => Promise<unknown>): Promise<boolean> {
    const { status } = await json<Email>(emailPath(id));
    if (!emailAllows(status, action)) return false;
    await act(id);
    return true;
}

/** Acts on each target. One that fails does not keep the others from it. */
export async function recover(action: DirectAction, targets: readonly string[]): Promise<RecoveryOutcome> {
    const outcome: RecoveryOutcome = { done: 0, problems: [] };
    for (const target of targets) {
        try {
            if (await RUN[action](target)) outcome.done += 1;
        } catch (problem) {
            outcome.problems.push(messageOf(problem));
        }
    }
    return outcome;
}

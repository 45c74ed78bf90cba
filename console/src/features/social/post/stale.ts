import { socialStrings } from '#features/social/strings.ts';
import { Problem } from '#lib/api/problem.ts';

/** Says in a person's words that a post is no longer at the version that they saw. */
export async function notStale<T>(write: Promise<T>): Promise<T> {
    try {
        return await write;
    } catch (problem) {
        if (problem instanceof Problem && problem.status === 412) throw new Error(socialStrings.actions.stale, { cause: problem });
        throw problem;
    }
}

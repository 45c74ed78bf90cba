import { emailStrings } from '#features/email/strings.ts';
import { Problem } from '#lib/api/problem.ts';

/** Says in a person's words that something is no longer at the version that they saw. */
export async function notStale<T>(write: Promise<T>): Promise<T> {
    try {
        return await write;
    } catch (problem) {
        if (problem instanceof Problem && problem.status === 412) throw new Error(emailStrings.stale, { cause: problem });
        throw problem;
    }
}

/** Whether a write failed because somebody else was faster. */
export const isStale = (problem: unknown): boolean => problem instanceof Error && problem.cause instanceof Problem && problem.cause.status === 412;

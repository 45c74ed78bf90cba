import { useState } from 'react';
import { accountKeys } from '#features/social/accounts/api/keys.ts';
import { checkAccounts } from '#features/social/accounts/api/check.ts';
import type { CheckResult } from '#features/social/accounts/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import type { Channel } from '#lib/channels.ts';
import { queries } from '#lib/queries.ts';

/** What the last check of all accounts found. */
export interface Check {
    at: number;
    results: CheckResult[];
    /** Networks that could not be checked, and why. */
    problems: { platform: Channel; why: string }[];
}

/** Asks all networks at once whether the accounts there work. One that fails does not stop the others. */
export function useCheck() {
    const [busy, setBusy] = useState(false);
    const [check, setCheck] = useState<Check>();
    const run = async (platforms: Channel[]) => {
        setBusy(true);
        const answers = await Promise.allSettled(platforms.map(checkAccounts));
        setCheck({
            at: Date.now(),
            results: answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value.accounts : [])),
            problems: answers.flatMap((answer, index) => (answer.status === 'rejected' ? [{ platform: platforms[index]!, why: messageOf(answer.reason) }] : [])),
        });
        // A check may refresh an account's access, or find that it needs a person.
        await queries.invalidateQueries({ queryKey: accountKeys.social });
        setBusy(false);
    };
    return { busy, check, run, dismiss: () => setCheck(undefined) };
}

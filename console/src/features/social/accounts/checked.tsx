import { CircleCheck, TriangleAlert } from 'lucide-react';
import { accountStrings } from '#features/social/accounts/strings.ts';
import type { CheckResult } from '#features/social/accounts/types.ts';
import { clock } from '#lib/format/time.ts';

const text = accountStrings.checks;

/** What a network answered for an account. */
export function Checked({ result, at }: { result: CheckResult; at: number }) {
    const Icon = result.works ? CircleCheck : TriangleAlert;
    return (
        <p className="mt-2 flex items-start gap-1.5 text-table break-words">
            <Icon size={14} aria-hidden className={result.works ? 'mt-1 shrink-0 text-good' : 'mt-1 shrink-0 text-bad'} />
            <span className="min-w-0">
                {(result.works ? text.works : text.fails)(clock(at))}
                {!result.works && ` ${(result.problem && text.problems[result.problem]) || text.otherProblem}`}
                {result.detail && ` ${accountStrings.networkSays(result.detail)}`}
            </span>
        </p>
    );
}

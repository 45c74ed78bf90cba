import { Link } from '@tanstack/react-router';
import { Circle, CircleCheck } from 'lucide-react';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { partStrings, readinessText } from '#features/campaigns/parts/strings.ts';
import { checklistItemName } from '#features/campaigns/strings.ts';
import type { Readiness } from '#features/campaigns/types.ts';
import { messageOf } from '#lib/api/problem.ts';

/** The launch checklist, with a link to fix each missing item. */
export function Checklist({ readiness, error, campaignId }: { readiness: Readiness | undefined; error?: unknown; campaignId: string }) {
    if (!readiness) {
        if (error) return <p className="text-table text-bad">{messageOf(error)}</p>;
        return (
            <div className="flex flex-col gap-3 py-1" role="status" aria-label={partStrings.checklist.loading}>
                {[0, 1, 2].map((row) => (
                    <Skeleton key={row} className="h-5 w-4/5" />
                ))}
            </div>
        );
    }
    return (
        <ul className="flex flex-col gap-2.5">
            {readiness.items.map((item) => (
                <li key={item.item} className="flex items-start gap-2.5 text-table">
                    {item.fulfilled ? (
                        <CircleCheck size={16} aria-label={partStrings.checklist.done} className="mt-0.5 shrink-0 text-good" />
                    ) : (
                        <Circle size={16} aria-label={partStrings.checklist.missing} className="mt-0.5 shrink-0 text-warn" />
                    )}
                    <span className="min-w-0 flex-1">
                        <span className="font-medium">{checklistItemName(item.item)}</span>
                        <span className="block break-words text-muted">{readinessText(item)}</span>
                    </span>
                    {!item.fulfilled && item.fixAt && <FixLink at={item.fixAt} campaignId={campaignId} />}
                </li>
            ))}
        </ul>
    );
}

// The content library has no page yet; the campaign's own content does. Contacts have none.
function FixLink({ at, campaignId }: { at: string; campaignId: string }) {
    const page = at === '/content' ? `/campaigns/${campaignId}/content` : at;
    const match = /^\/campaigns\/([^/]+)(\/(?:budget|content|workflow|history|metrics))?$/.exec(page);
    if (!match?.[1]) return null;
    return (
        <Link to={`/campaigns/$id${match[2] ?? ''}` as '/campaigns/$id'} params={{ id: match[1] }} className="shrink-0 font-medium text-accent hover:underline">
            {partStrings.checklist.fix}
        </Link>
    );
}

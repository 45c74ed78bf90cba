import { useParams } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { Section } from '#components/section.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { useHistory } from '#features/campaigns/api/history.ts';
import type { Status } from '#features/campaigns/types.ts';
import { statusName } from '#features/campaigns/words.ts';
import { humanize } from '#lib/format/text.ts';

/** Who or what changed what, when and why. */
export function HistoryTab() {
    const { id } = useParams({ from: '/campaigns/$id' });
    const zone = useCampaign(id).data?.timeZone;
    const history = useHistory(id);
    if (history.isError && !history.data) {
        return <ProblemState error={history.error} what="History" onRetry={() => void history.refetch()} />;
    }
    if (!history.data) return <Skeleton className="h-96" />;
    const entries = history.data.pages.flatMap((page) => page.items);
    if (entries.length === 0) return <Empty title="Nothing has changed yet">Each change is kept here with its reason.</Empty>;
    return (
        <Section title="History" hint="newest first">
            <ol className="divide-y divide-line">
                {entries.map((entry) => (
                    <li key={entry.id} className="grid gap-x-4 gap-y-0.5 px-4 py-3 text-table sm:grid-cols-[1fr_auto]">
                        <div className="min-w-0">
                            <p className="break-words">
                                <span className="font-medium">{humanize(entry.change)}</span>
                                <span className="text-muted"> by {entry.changedBy}</span>
                            </p>
                            {(entry.from || entry.to) && (
                                <p className="flex flex-wrap items-center gap-1.5 text-muted">
                                    <span className="break-words">{valueOf(entry.from)}</span>
                                    <ArrowRight size={12} aria-label="to" className="text-faint" />
                                    <span className="break-words text-ink">{valueOf(entry.to)}</span>
                                </p>
                            )}
                            {entry.reason && <p className="break-words text-muted">{entry.reason}</p>}
                        </div>
                        <Time at={entry.changedAt} {...(zone ? { zone } : {})} className="text-label text-faint" />
                    </li>
                ))}
            </ol>
            {history.hasNextPage && (
                <div className="border-t border-line p-3 text-center">
                    <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
                        Show earlier changes
                    </Button>
                </div>
            )}
        </Section>
    );
}

// A state is told as everywhere else, not as the constant that it is.
const valueOf = (value: string | null | undefined) => statusName[value as Status] ?? value ?? 'nothing';

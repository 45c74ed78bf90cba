import { useParams } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { Section } from '#components/section.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { useHistory } from '#features/campaigns/api/history.ts';
import { changeName, changeValue } from '#features/campaigns/details/history-values.ts';
import { detailStrings, historyCauseText } from '#features/campaigns/details/strings.ts';

/** The campaign's changes: who changed what, when and why. */
export function HistoryTab() {
    const { id } = useParams({ from: '/campaigns/$id' });
    const campaign = useCampaign(id).data;
    const zone = campaign?.timeZone;
    const history = useHistory(id);
    if (history.isError && !history.data) {
        return <ProblemState error={history.error} what={detailStrings.history.title} onRetry={() => void history.refetch()} />;
    }
    if (!history.data) return <Skeleton className="h-96" />;
    const entries = history.data.pages.flatMap((page) => page.items);
    if (entries.length === 0) return <Empty title={detailStrings.history.empty}>{detailStrings.history.emptyDetail}</Empty>;
    return (
        <Section title={detailStrings.history.title} hint={detailStrings.history.newestFirst}>
            <ol className="divide-y divide-line">
                {entries.map((entry) => (
                    <li key={entry.id} className="grid gap-x-4 gap-y-0.5 px-4 py-3 text-table sm:grid-cols-[1fr_auto]">
                        <div className="min-w-0">
                            <p className="break-words">
                                <span className="font-medium">{changeName(entry.change)}</span>
                                <span className="text-muted"> {detailStrings.history.by(entry.changedBy)}</span>
                            </p>
                            {(entry.from || entry.to) && (
                                <p className="flex flex-wrap items-center gap-1.5 text-muted">
                                    <span className="break-words">{changeValue(entry.change, entry.from, campaign)}</span>
                                    <ArrowRight size={12} aria-label={detailStrings.history.to} className="text-faint" />
                                    <span className="break-words text-ink">{changeValue(entry.change, entry.to, campaign)}</span>
                                </p>
                            )}
                            {entry.cause && <p className="break-words text-muted">{historyCauseText(entry.cause, zone)}</p>}
                            {entry.reason && <p className="break-words text-muted">{entry.reason}</p>}
                        </div>
                        <Time at={entry.changedAt} {...(zone ? { zone } : {})} className="text-label text-faint" />
                    </li>
                ))}
            </ol>
            {history.hasNextPage && (
                <div className="border-t border-line p-3 text-center">
                    <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
                        {detailStrings.history.earlier}
                    </Button>
                </div>
            )}
        </Section>
    );
}

import { Share2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Section } from '#components/section.tsx';
import { Empty, InlineProblem } from '#components/states.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { revokeReportLink, useReportLinks } from '#features/analytics/api/report-links.ts';
import { channelsText } from '#features/analytics/reports/channels-text.ts';
import { sharingStrings } from '#features/analytics/reports/sharing/strings.ts';
import { reportStrings } from '#features/analytics/reports/strings.ts';
import type { ReportLink, ReportRequest } from '#features/analytics/types.ts';
import { calendarRange } from '#lib/format/time.ts';
import { useNow } from '#lib/now.ts';

const ShareDialog = lazy(() => import('#features/analytics/reports/sharing/share-dialog.tsx').then((m) => ({ default: m.ShareDialog })));

const nameOf = (link: ReportLink) => link.label ?? sharingStrings.untitled;

interface LinksProps {
    id: string;
    request: ReportRequest & { startDate: string; endDate: string };
    today: string;
    disabled: boolean;
    canWrite: boolean;
}

/** The links to a campaign's reports, and the button that creates one. */
export function Links({ id, request, today, disabled, canWrite }: LinksProps) {
    const links = useReportLinks(id);
    const [sharing, setSharing] = useState(false);
    const [revoking, setRevoking] = useState<ReportLink>();
    const found = links.data?.pages.flatMap((page) => page.items);
    return (
        <Section
            title={sharingStrings.title}
            actions={
                canWrite && (
                    <Button icon={<Share2 size={14} aria-hidden />} disabled={disabled} onClick={() => setSharing(true)}>
                        {sharingStrings.share}
                    </Button>
                )
            }
        >
            {links.isError && !found ? (
                <InlineProblem error={links.error} onRetry={() => void links.refetch()} />
            ) : found === undefined ? (
                <Skeleton className="m-4 h-12" />
            ) : found.length === 0 ? (
                <Empty title={sharingStrings.noneTitle} className="py-8">
                    {canWrite ? sharingStrings.none : sharingStrings.noneForViewers}
                </Empty>
            ) : (
                <ul aria-label={sharingStrings.title} className="divide-y divide-line">
                    {found.map((link) => (
                        <Row key={link.id} link={link} onRevoke={canWrite ? () => setRevoking(link) : undefined} />
                    ))}
                </ul>
            )}
            {links.hasNextPage && (
                <div className="border-t border-line p-2 text-center">
                    <Button look="quiet" busy={links.isFetchingNextPage} onClick={() => void links.fetchNextPage()}>
                        {sharingStrings.more}
                    </Button>
                </div>
            )}
            <Suspense>{sharing && <ShareDialog campaignId={id} request={request} today={today} onClose={() => setSharing(false)} />}</Suspense>
            {revoking && (
                <Confirm
                    open
                    onOpenChange={() => setRevoking(undefined)}
                    title={sharingStrings.revokeTitle(nameOf(revoking))}
                    description={sharingStrings.revokeDetail}
                    action={sharingStrings.revoke}
                    danger
                    onConfirm={async () => {
                        await revokeReportLink(revoking);
                        toast(sharingStrings.revoked);
                    }}
                />
            )}
        </Section>
    );
}

function Row({ link, onRevoke }: { link: ReportLink; onRevoke: (() => void) | undefined }) {
    const now = useNow();
    const expired = link.expiresAt ? Date.parse(link.expiresAt) <= now : false;
    const covers = link.days ? sharingStrings.covers.rolling(link.days) : sharingStrings.covers.fixed(calendarRange(link.startDate ?? '', link.endDate ?? ''));
    return (
        <li className="flex items-start gap-3 px-4 py-2.5">
            <div className="min-w-0 flex-1">
                <p className="text-table font-medium break-words">{nameOf(link)}</p>
                <p className="text-label text-muted">
                    {[reportStrings.types[link.reportType].label, covers, channelsText(link.channels), link.scheduleId ? sharingStrings.bySchedule : sharingStrings.by(link.createdBy)].join(' · ')}
                </p>
                <p className="text-label text-faint">
                    {sharingStrings.opened(link.openedCount)}
                    {link.lastOpenedAt && (
                        <>
                            {', '}
                            {sharingStrings.lastOpened} <Time at={link.lastOpenedAt} />
                        </>
                    )}
                    {' · '}
                    {expired ? sharingStrings.expired : link.expiresAt ? <>{sharingStrings.expires} <Time at={link.expiresAt} /></> : sharingStrings.neverExpires}
                </p>
            </div>
            {onRevoke && (
                <Button size="small" aria-label={sharingStrings.revokeOf(nameOf(link))} onClick={onRevoke}>
                    {sharingStrings.revoke}
                </Button>
            )}
        </li>
    );
}

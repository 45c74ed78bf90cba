import { getRouteApi, Link } from '@tanstack/react-router';
import { CheckCheck, Settings } from 'lucide-react';
import { useState } from 'react';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { useNotifications } from '#features/notifications/api/notifications.ts';
import { markAllRead } from '#features/notifications/api/read.ts';
import { NotificationRow } from '#features/notifications/row.tsx';
import { notificationStrings as text } from '#features/notifications/strings.ts';
import type { Notification } from '#features/notifications/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { usePolling } from '#lib/live/use-polling.ts';

const LIVE = 'notifications';
const route = getRouteApi('/notifications');

/** The inbox. Answers: what has happened since I last looked? */
export function NotificationsPage() {
    const { unread = false } = route.useSearch();
    const navigate = route.useNavigate();
    const inbox = useNotifications(unread);
    usePolling(LIVE, inbox.failureCount > 0 || inbox.isError);
    const items = inbox.data?.pages.flatMap((page) => page.items);
    const count = inbox.data?.pages[0]?.unread ?? 0;
    return (
        <Page crumbs={[{ label: text.title }]} live={LIVE}>
            <h1 className="sr-only">{text.title}</h1>
            <div className="mx-auto max-w-3xl">
                <div className="mb-3 flex flex-wrap items-center gap-2">
                    <Segments
                        label={text.show}
                        value={unread ? 'unread' : 'all'}
                        options={[
                            { value: 'all', label: text.all },
                            { value: 'unread', label: count > 0 ? `${text.unread} ${text.badge(count)}` : text.unread },
                        ]}
                        onChange={(value) => void navigate({ search: { unread: value === 'unread' || undefined }, replace: true })}
                    />
                    <div className="ml-auto flex gap-2">
                        {items?.[0] && count > 0 && <MarkAllRead newest={items[0]} />}
                        <Link to="/settings/notifications" className={buttonClass('quiet')} aria-label={text.settingsLabel}>
                            <Settings size={14} aria-hidden />
                            <span className="max-sm:hidden">{text.settings}</span>
                        </Link>
                    </div>
                </div>
                {items ? (
                    items.length === 0 ? (
                        <NoNotifications unread={unread} />
                    ) : (
                        <List items={items} />
                    )
                ) : inbox.isError ? (
                    <ProblemState error={inbox.error} what={text.what} onRetry={() => void inbox.refetch()} />
                ) : (
                    <Loading />
                )}
                {inbox.hasNextPage ? (
                    <Button look="quiet" className="mt-3 w-full" busy={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
                        {text.more}
                    </Button>
                ) : (
                    items && items.length > 0 && <p className="mt-3 text-center text-label text-faint">{text.kept}</p>
                )}
            </div>
        </Page>
    );
}

const List = ({ items }: { items: Notification[] }) => (
    <ul aria-label={text.title} className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-raised">
        {items.map((one) => (
            <NotificationRow key={one.id} notification={one} />
        ))}
    </ul>
);

/** Those that arrive meanwhile stay unread. */
function MarkAllRead({ newest }: { newest: Notification }) {
    const [busy, setBusy] = useState(false);
    const mark = async () => {
        setBusy(true);
        try {
            await markAllRead(newest);
            toast(text.allRead);
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
        } finally {
            setBusy(false);
        }
    };
    return (
        <Button busy={busy} icon={<CheckCheck size={14} />} onClick={() => void mark()}>
            {text.markAllRead}
        </Button>
    );
}

const NoNotifications = ({ unread }: { unread: boolean }) =>
    unread ? (
        <Empty
            title={text.noneUnread.title}
            action={
                <Link to="/notifications" search={{}} className={buttonClass()}>
                    {text.noneUnread.showAll}
                </Link>
            }
        >
            {text.noneUnread.detail}
        </Empty>
    ) : (
        <Empty
            title={text.empty.title}
            action={
                <Link to="/settings/notifications" className={buttonClass()}>
                    {text.empty.choose}
                </Link>
            }
        >
            {text.empty.detail}
        </Empty>
    );

const Loading = () => (
    <div role="status" aria-label={text.loading} className="divide-y divide-line rounded-lg border border-line bg-raised">
        {[0, 1, 2, 3, 4].map((row) => (
            <div key={row} className="px-4 py-3">
                <Skeleton className="h-4 w-3/5" />
                <Skeleton className="mt-2 h-3 w-2/5" />
            </div>
        ))}
    </div>
);

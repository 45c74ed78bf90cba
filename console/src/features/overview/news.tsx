import { Link } from '@tanstack/react-router';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useNewest } from '#features/notifications/api/notifications.ts';
import { NotificationRow } from '#features/notifications/row.tsx';
import { overviewStrings } from '#features/overview/strings.ts';

const text = overviewStrings.news;
const MOST = 5;

/** The newest notifications; fails on its own. */
export function News() {
    const newest = useNewest(MOST);
    return (
        <Section
            title={text.title}
            actions={
                <Link to="/notifications" className={buttonClass('quiet', 'small')}>
                    {text.all}
                </Link>
            }
        >
            {newest.data ? (
                newest.data.items.length === 0 ? (
                    <p className="px-4 py-3 text-table text-pretty text-muted">{text.none}</p>
                ) : (
                    <ul className="divide-y divide-line">
                        {newest.data.items.map((one) => (
                            <NotificationRow key={one.id} notification={one} />
                        ))}
                    </ul>
                )
            ) : newest.isError ? (
                <InlineProblem error={newest.error} onRetry={() => void newest.refetch()} />
            ) : (
                <div role="status" aria-label={overviewStrings.loading} className="flex flex-col gap-3 p-4">
                    {[0, 1, 2].map((row) => (
                        <Skeleton key={row} className="h-8" />
                    ))}
                </div>
            )}
        </Section>
    );
}

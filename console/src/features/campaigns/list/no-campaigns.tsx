import { Link } from '@tanstack/react-router';
import { Empty } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import type { ListSearch } from '#features/campaigns/list/search.ts';
import { statusName } from '#features/campaigns/words.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** Nothing yet, or nothing that fits: two different things to do. */
export function NoCampaigns({ restricted, search }: { restricted: boolean; search: ListSearch }) {
    const { canWrite } = useCurrentUser();
    if (restricted) {
        const what = search.q ? `is called “${search.q}”` : search.status ? `is ${statusName[search.status].toLowerCase()}` : 'fits';
        return (
            <Empty
                title={`No campaign ${what}`}
                action={
                    <Link to="/campaigns" className={buttonClass()}>
                        Show all campaigns
                    </Link>
                }
            >
                Other filters or another tab may show what you are looking for.
            </Empty>
        );
    }
    return (
        <Empty
            title="Your campaigns will be here"
            action={
                canWrite && (
                    <Link to="/campaigns/new" className={buttonClass('primary')}>
                        Plan the first campaign
                    </Link>
                )
            }
        >
            A campaign takes one message over email and social networks, within a budget and a window of time, and shows what
            came of it.
        </Empty>
    );
}

import { Link } from '@tanstack/react-router';
import { Empty } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import type { ListSearch } from '#features/campaigns/list/search.ts';
import { NO_VIEW } from '#features/campaigns/list/views/filters.ts';
import { listStrings } from '#features/campaigns/list/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** The empty list: either there are no campaigns yet, or none match the filters. */
export function NoCampaigns({ filtered, search }: { filtered: boolean; search: ListSearch }) {
    const { canWrite } = useCurrentUser();
    if (filtered) {
        return (
            <Empty
                title={titleOf(search)}
                action={
                    <Link to="/campaigns" search={{ view: NO_VIEW }} className={buttonClass()}>
                        {listStrings.empty.showAll}
                    </Link>
                }
            >
                {search.attention ? listStrings.empty.noneNeedAttentionDetail : listStrings.empty.noMatchDetail}
            </Empty>
        );
    }
    return (
        <Empty
            title={listStrings.empty.title}
            action={
                canWrite && (
                    <Link to="/campaigns/new" className={buttonClass('primary')}>
                        {listStrings.empty.create}
                    </Link>
                )
            }
        >
            {listStrings.empty.detail}
        </Empty>
    );
}

function titleOf({ q, status, attention }: ListSearch): string {
    if (attention && !q) return listStrings.empty.noneNeedAttention;
    if (q) return listStrings.empty.noMatch(q);
    return status ? listStrings.empty.noneWithStatus(campaignStrings.status[status]) : listStrings.empty.noneWithFilters;
}

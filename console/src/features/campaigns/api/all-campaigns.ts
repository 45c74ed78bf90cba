import { queryOptions } from '@tanstack/react-query';
import { allOf } from '#features/campaigns/api/attention.ts';
import { keys } from '#features/campaigns/api/keys.ts';
import { POLL } from '#lib/live/live.ts';

/** Returns all campaigns that are not archived, up to a limit. */
export const allCampaignsQuery = () =>
    queryOptions({
        queryKey: [...keys.lists, 'all'],
        queryFn: ({ signal }) => allOf({ sort: 'startsAt' }, signal),
        refetchInterval: POLL,
    });

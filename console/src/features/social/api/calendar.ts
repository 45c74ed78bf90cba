import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { keys, PATH } from '#features/social/api/keys.ts';
import type { Calendar } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';
import type { Channel } from '#lib/channels.ts';
import { POLL } from '#lib/live/live.ts';

/** A span of at most 45 days, and the networks to show; none for all. */
export interface CalendarQuery {
    from: string;
    to: string;
    platforms: readonly Channel[];
}

export const calendarQuery = ({ from, to, platforms }: CalendarQuery) =>
    queryOptions({
        queryKey: [...keys.calendars, from, to, platforms],
        queryFn: ({ signal }) => {
            const query = new URLSearchParams([['from', from], ['to', to], ...platforms.map((platform) => ['platform', platform])]);
            return json<Calendar>(`${PATH}/calendar?${query}`, { signal });
        },
        placeholderData: keepPreviousData,
        refetchInterval: POLL,
    });

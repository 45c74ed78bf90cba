import { useSearch } from '@tanstack/react-router';
import { useToday } from '#features/analytics/parts/use-today.ts';
import { channelsOf, DEFAULT_DAYS, rangeOf, type Range, type ScopeSearch } from '#features/analytics/scope/scope.ts';
import type { Dashboard } from '#features/analytics/types.ts';
import type { Channel } from '#lib/channels.ts';

/** The days and channels that a page about a campaign covers. */
export interface Scope {
    range: Range;
    /** Empty for all. */
    channels: Channel[];
    today: string;
    /** Whether the page covers what the dashboard streams: the last 30 days of all channels. */
    isDefault: boolean;
    /** The scope as the service expects it. */
    request: { startDate: string; endDate: string; channels?: Channel[] };
}

/** Reads the scope from the URL; days are those of the campaign's time zone. */
export function useScope(dashboard: Dashboard): Scope {
    const search: ScopeSearch = useSearch({ strict: false });
    const today = useToday(dashboard.period.timeZone);
    const range = rangeOf(search, today);
    const channels = channelsOf(search.channels);
    return {
        range,
        channels,
        today,
        isDefault: range.preset && range.days === DEFAULT_DAYS && channels.length === 0,
        request: { startDate: range.from, endDate: range.to, ...(channels.length > 0 ? { channels } : {}) },
    };
}

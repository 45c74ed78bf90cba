import { campaignsQuery } from '#features/campaigns/api/campaigns.ts';
import { viewsQuery } from '#features/campaigns/api/views.ts';
import { toQuery, type ListSearch } from '#features/campaigns/list/search.ts';
import { defaultView, isUntouched } from '#features/campaigns/list/views/filters.ts';
import { queries } from '#lib/queries.ts';

/** Prefetches what the list shows first, on hover and while the page's code loads. The page itself handles pending and error states. */
export function loadList(search: ListSearch): void {
    const views = queries.getQueryData(viewsQuery().queryKey);
    void queries.prefetchQuery(viewsQuery());
    // Without filters, the list may open with the default view, and all campaigns would be loaded in vain.
    const undecided = isUntouched(search) && (!views || defaultView(views) !== undefined);
    if (!undecided) void queries.prefetchQuery(campaignsQuery(toQuery(search)));
}

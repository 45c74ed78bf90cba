import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useViews } from '#features/campaigns/api/views.ts';
import type { ListSearch } from '#features/campaigns/list/search.ts';
import { defaultView, isUntouched, NO_VIEW, searchOf } from '#features/campaigns/list/views/filters.ts';

/** Applies the person's default view if the page was opened without filters. Returns whether that is still undecided. */
export function useDefaultView(search: ListSearch): boolean {
    const navigate = useNavigate();
    const views = useViews();
    const [decided, setDecided] = useState(() => !isUntouched(search));
    const view = views.data && defaultView(views.data);
    const settled = views.data !== undefined || views.isError;
    // Once filters were chosen, by the default or by the person, removing them shows all campaigns.
    if (!decided && (!isUntouched(search) || (settled && !view))) setDecided(true);

    useEffect(() => {
        if (!decided && view) void navigate({ to: '/campaigns', search: searchOf(view), replace: true });
    }, [decided, view, navigate]);

    return !decided;
}

/** Returns how a choice of filters stands in the address: one without any is named, because the default view would be applied to it later. */
export function useStaying(): (search: ListSearch) => ListSearch {
    const { data } = useViews();
    const hasDefault = data !== undefined && defaultView(data) !== undefined;
    return (search) => (hasDefault && isUntouched(search) ? { ...search, view: NO_VIEW } : search);
}

import { detailStrings } from '#features/campaigns/details/strings.ts';
/** The tabs of a campaign, in order. */
export const DETAIL_TABS = [
    { to: '/campaigns/$id', label: detailStrings.tabs.overview },
    { to: '/campaigns/$id/content', label: detailStrings.tabs.content },
    { to: '/campaigns/$id/metrics', label: detailStrings.tabs.metrics },
    { to: '/campaigns/$id/workflow', label: detailStrings.tabs.workflow },
    { to: '/campaigns/$id/budget', label: detailStrings.tabs.budget },
    { to: '/campaigns/$id/ava', label: detailStrings.tabs.ava },
    { to: '/campaigns/$id/history', label: detailStrings.tabs.history },
] as const;

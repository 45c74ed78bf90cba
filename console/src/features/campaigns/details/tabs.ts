/** The views of one campaign, in their order. */
export const DETAIL_TABS = [
    { to: '/campaigns/$id', label: 'Overview' },
    { to: '/campaigns/$id/content', label: 'Content' },
    { to: '/campaigns/$id/metrics', label: 'Metrics' },
    { to: '/campaigns/$id/workflow', label: 'Workflow' },
    { to: '/campaigns/$id/budget', label: 'Budget' },
    { to: '/campaigns/$id/history', label: 'History' },
] as const;

/** The views of one campaign's analytics, in their order; a report is made by those who may write. */
export const ANALYTICS_TABS = [
    { to: '/analytics/$id', label: 'Overview', writes: false },
    { to: '/analytics/$id/channels', label: 'Channels', writes: false },
    { to: '/analytics/$id/engagement', label: 'Engagement', writes: false },
    { to: '/analytics/$id/attribution', label: 'Attribution', writes: false },
    { to: '/analytics/$id/reports', label: 'Reports', writes: true },
] as const;

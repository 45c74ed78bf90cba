import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
/** The analytics tabs of a campaign, in order. */
export const ANALYTICS_TABS = [
    { to: '/analytics/$id', label: campaignAnalyticsStrings.tabs.overview },
    { to: '/analytics/$id/channels', label: campaignAnalyticsStrings.tabs.channels },
    { to: '/analytics/$id/engagement', label: campaignAnalyticsStrings.tabs.engagement },
    { to: '/analytics/$id/attribution', label: campaignAnalyticsStrings.tabs.attribution },
    { to: '/analytics/$id/reports', label: campaignAnalyticsStrings.tabs.reports },
] as const;

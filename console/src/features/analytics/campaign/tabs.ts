import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
/** The analytics tabs of a campaign, in order. Reports require the marketer role. */
export const ANALYTICS_TABS = [
    { to: '/analytics/$id', label: campaignAnalyticsStrings.tabs.overview, writes: false },
    { to: '/analytics/$id/channels', label: campaignAnalyticsStrings.tabs.channels, writes: false },
    { to: '/analytics/$id/engagement', label: campaignAnalyticsStrings.tabs.engagement, writes: false },
    { to: '/analytics/$id/attribution', label: campaignAnalyticsStrings.tabs.attribution, writes: false },
    { to: '/analytics/$id/reports', label: campaignAnalyticsStrings.tabs.reports, writes: true },
] as const;

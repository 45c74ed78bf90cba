/**
 * The public API for other front ends: the hooks of campaigns, analytics and Ava. A front end provides its own QueryClientProvider
 * and calls configureApi once.
 */
export { configureApi, type ApiAccess } from '#lib/api/http.ts';
export { Problem } from '#lib/api/problem.ts';
export { useCampaigns, type CampaignsQuery } from '#features/campaigns/api/campaigns.ts';
export { useCampaign } from '#features/campaigns/api/campaign.ts';
export { useCampaignMetrics } from '#features/campaigns/api/metrics.ts';
export { useCampaignStatus } from '#features/campaigns/api/status.ts';
export { useCampaignWorkflow } from '#features/campaigns/api/workflow.ts';
export { useCampaignBudget } from '#features/campaigns/api/budget.ts';
export { useCampaignStream } from '#features/campaigns/api/stream.ts';
export type {
    Allocation,
    Budget,
    Campaign,
    CampaignPage,
    CampaignStatusView,
    CampaignSummary,
    Channel,
    Metrics,
    Status,
    Workflow,
} from '#features/campaigns/types.ts';
export { useAnalyticsDashboard } from '#features/analytics/api/dashboard.ts';
export { useChannelMetrics } from '#features/analytics/api/channel-metrics.ts';
export { useROIAnalysis } from '#features/analytics/api/roi-analysis.ts';
export { usePerformanceTrends } from '#features/analytics/api/trends.ts';
export { useChannelComparison } from '#features/analytics/api/channel-comparison.ts';
export { useAnalyticsReport } from '#features/analytics/api/report.ts';
export { useAllCampaignsAnalytics, type AllCampaignsQuery } from '#features/analytics/api/all-campaigns.ts';
export { useAnalyticsStream } from '#features/analytics/api/stream.ts';
export type {
    AllCampaigns,
    CampaignMetrics,
    ChannelComparison,
    ChannelMetrics,
    Dashboard,
    Kpi,
    Metric,
    Report,
    ReportRequest,
    RoiAnalysis,
    Trends,
} from '#features/analytics/types.ts';
export { useAdvice } from '#features/ava/api/recommendations.ts';
export { useFailures } from '#features/ava/api/failures.ts';
export { useOutlook } from '#features/ava/api/outlook.ts';
export { useWhatIf, type Question } from '#features/ava/api/what-if.ts';
export { useStrategies } from '#features/ava/api/strategies.ts';
export { useStrategy } from '#features/ava/api/strategy.ts';
export { useDecisions } from '#features/ava/api/decisions.ts';
export type { Advice, Decision, Failure, Failures, Outlook, Recommendation, Strategy, WhatIf } from '#features/ava/types.ts';

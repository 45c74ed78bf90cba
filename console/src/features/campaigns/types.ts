import type { components } from '#lib/api/campaign.ts';

/** Short names for the types of the campaign service's API. */
type Schemas = components['schemas'];

export type Channel = Schemas['Channel'];
export type Status = Schemas['CampaignStatus'];
export type CampaignType = Schemas['CampaignType'];
export type StepName = Schemas['StepName'];
export type StepStatus = Schemas['StepStatus'];

export type Allocation = Schemas['ChannelAllocation'];
export type Campaign = Schemas['CampaignView'];
export type CampaignPage = Schemas['CampaignList'];
export type CampaignSummary = Schemas['CampaignSummary'];

/** What a person can do with a campaign. */
export type Action = 'launch' | 'pause' | 'resume' | 'complete' | 'duplicate' | 'delete';

/** The request that creates a campaign. */
export type Plan = Omit<Schemas['CreateCampaign'], 'channels'> & { channels: Channel[] };

export type Workflow = Schemas['WorkflowView'];
export type Step = Schemas['StepView'];
export type ChannelReply = Schemas['ReplyView'];
export type StepError = Schemas['StepError'];
export type Problem = Schemas['CampaignProblem'];
export type Readiness = Schemas['Readiness'];
export type ReadinessItem = Schemas['ReadinessItem'];
export type LaunchTiming = Schemas['LaunchTiming'];
export type HistoryCause = Schemas['HistoryCause'];
export type HistoryPage = Schemas['PageHistoryChange'];

export type Goals = Schemas['GoalsView'];
export type Goal = Schemas['CampaignGoal'];
export type GoalMetric = Schemas['GoalMetric'];
export type GoalProgress = Schemas['GoalProgress'];
export type GoalState = Schemas['GoalState'];
export type Tags = Schemas['TagCounts'];
export type CurrencyTotals = Schemas['CampaignCurrencyTotals'];
export type SavedView = Schemas['SavedView'];
export type SavedViews = Schemas['SavedViewList'];
export type SavedFilters = Schemas['SavedFilters'];

export type Metrics = Schemas['MetricsView'];
export type Performance = Schemas['ChannelPerformance'];
export type Kpis = Schemas['Kpis'];

export type Budget = Schemas['BudgetStatus'];
export type PaceState = Schemas['PaceState'];
export type Efficiency = Schemas['BudgetEfficiency'];
export type Curve = Schemas['Curve'];
export type Recommendations = Schemas['BudgetRecommendations'];
export type Proposal = Schemas['BudgetProposal'];
export type Optimization = Schemas['BudgetOptimization'];
export type OptimizationTarget = Schemas['OptimizeBudget'];

export type Band = Schemas['ForecastBand'];
export type Forecast = Schemas['RoiForecast'];
export type ForecastTotal = Schemas['ForecastTotal'];

/** The generated type has every field optional; the service omits only the preview. */
export type ContentItem = Schemas['ContentPiece'];
export type Content = Omit<Schemas['ContentView'], 'items'> & { items: ContentItem[] };
export type ItemPage = Schemas['PageCampaignItem'];
export type Item = Schemas['CampaignItem'];
export type CampaignStatusView = Schemas['StatusView'];

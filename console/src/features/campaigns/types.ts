import type { components } from '#lib/api/campaign.ts';

/**
 * The shapes that the pages use, named once. They are the service's own; its document leaves open which fields are always
 * there, so those that may be absent are named here.
 */
type Schemas = components['schemas'];

type Known<T, May extends string = never> = T extends readonly (infer One)[]
    ? Known<One, May>[]
    : T extends object
      ? { [K in keyof T as K extends May ? never : K]-?: Known<NonNullable<T[K]>, May> } & {
            [K in keyof T as K extends May ? K : never]?: Known<NonNullable<T[K]>, May> | null;
        }
      : T;

export type Channel = Schemas['Channel'];
export type Status = Schemas['CampaignStatus'];
export type CampaignType = Schemas['CampaignType'];
export type StepName = Schemas['StepName'];
export type StepStatus = Schemas['StepStatus'];

export type Allocation = Known<Schemas['ChannelAllocation']>;
export type Campaign = Known<Schemas['CampaignView'], 'targetAudience' | 'autoOptimizePercentage'>;
export type CampaignPage = Known<
    Schemas['CampaignList'],
    'nextCursor' | 'targetAudience' | 'autoOptimizePercentage' | 'pace' | 'nextStep' | 'nextAt' | 'problem'
>;
export type CampaignSummary = CampaignPage['items'][number];

/** What is sent to plan a campaign. */
export type Plan = Omit<Known<Schemas['CreateCampaign'], 'targetAudience'>, 'channels'> & { channels: Channel[] };

export type Workflow = Known<
    Schemas['WorkflowView'],
    'nextStep' | 'error' | 'startedAt' | 'completedAt' | 'dueAt' | 'first' | 'last' | 'reason'
>;
export type Step = Workflow['steps'][number];
export type ChannelReply = Workflow['channels'][number];
export type Readiness = Known<Schemas['Readiness'], 'mendAt'>;
export type HistoryPage = Known<Schemas['PageView'], 'nextCursor' | 'reason' | 'from' | 'to'>;

export type Metrics = Known<Schemas['MetricsView'], 'ctr' | 'conversionRate' | 'roi'>;
type Absent = 'ctr' | 'cvr' | 'cpc' | 'cpa' | 'roas' | 'roi';
export type Performance = Known<Schemas['ChannelPerformance'], Absent>;
export type Ratios = Performance['total'];

export type Budget = Omit<Known<Schemas['BudgetStatus'], 'pace' | 'projectedSpend' | 'projectedEnd'>, 'daily'> & {
    daily: { day: string; spend?: number | null; planned: number }[];
};
export type PaceState = Budget['state'];
export type Efficiency = Known<
    Schemas['BudgetEfficiency'],
    Absent | 'top' | 'marginalReturn' | 'curve' | 'a' | 'b' | 'rSquared' | 'reason'
>;
export type Recommendations = Omit<
    Known<Schemas['BudgetRecommendations'], 'expectedRevenueNow' | 'expectedRevenueThen' | 'cap' | 'storedAt' | 'appliedBy'>,
    'allocations'
> & { allocations: Known<Schemas['Recommendation'], 'cap' | 'reason'>[] };
export type Proposal = Recommendations['proposals'][number];
export type Optimization = Known<
    Schemas['BudgetOptimization'],
    'expected' | 'spend' | 'revenueP50' | 'revenueNow' | 'roiToDate' | 'roiNow' | 'roiThen'
>;
export type Wish = Schemas['OptimizeBudget'];

export type Band = Known<Schemas['Band']>;
export type Forecast = Omit<
    Known<Schemas['RoiForecast'], 'roi' | 'probabilityPositive' | 'record' | 'coverage' | 'mase' | 'better'>,
    'history'
> & { history: { day: string; spend?: number | null; revenue?: number | null; roi?: number | null }[] };

export type Content = Known<Schemas['ContentView'], 'preview' | 'updatedAt'>;
export type Piece = Content['items'][number];
export type ItemPage = Known<
    Schemas['PageItem'],
    'nextCursor' | 'scheduledFor' | 'doneAt' | 'reason' | 'audienceSize' | 'contentId'
>;
export type Item = ItemPage['items'][number];
export type CampaignStatusView = Omit<Known<Schemas['StatusView'], 'first' | 'last'>, 'campaign' | 'workflow'> & {
    campaign: Campaign;
    workflow: Workflow;
};

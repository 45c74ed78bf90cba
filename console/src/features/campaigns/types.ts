/** The shapes that the pages use, named once. */
export type Channel = 'EMAIL' | 'TWITTER' | 'FACEBOOK' | 'INSTAGRAM' | 'LINKEDIN' | 'TIKTOK' | 'ADS';
export type Status = 'DRAFT' | 'ACTIVE' | 'PAUSED' | 'COMPLETED' | 'ARCHIVED';
export type CampaignType = 'AWARENESS' | 'ENGAGEMENT' | 'CONVERSION' | 'RETENTION';
export type StepName = 'VALIDATE' | 'SCHEDULE' | 'PUBLISH' | 'MONITOR';
export type StepStatus = 'PENDING' | 'RUNNING' | 'COMPLETED' | 'FAILED';

type Absent = null | undefined;

export interface Allocation {
    channel: Channel;
    amount: number;
}

export interface Campaign {
    id: string;
    name: string;
    type: CampaignType;
    status: Status;
    channels: Channel[];
    budget: { total: number; currency: string };
    startsAt: string;
    endsAt: string;
    timeZone: string;
    objectives: string[];
    targetAudience?: string | Absent;
    autoOptimizePercentage?: number | Absent;
    createdBy: string;
    createdAt: string;
    updatedAt: string;
    version: number;
}

export interface CampaignSummary extends Campaign {
    progress: number;
    spent: number;
    pace?: number | Absent;
    nextStep?: StepName | Absent;
    nextAt?: string | Absent;
    problem?: string | Absent;
}

export interface CampaignPage {
    items: CampaignSummary[];
    nextCursor?: string | Absent;
    counts: Record<'ALL' | Status, number>;
}

export interface Plan {
    name: string;
    type: CampaignType;
    channels: Channel[];
    budget: { total: number; currency: string };
    startsAt: string;
    endsAt: string;
    timeZone: string;
    objectives: string[];
    targetAudience?: string | Absent;
}

export interface Step {
    step: StepName;
    status: StepStatus;
    attempt: number;
    error?: string | Absent;
    startedAt?: string | Absent;
    completedAt?: string | Absent;
}

export interface ChannelReply {
    channel: Channel;
    items: number;
    first?: string | Absent;
    last?: string | Absent;
    reason?: string | Absent;
    answeredAt: string;
}

export interface Workflow {
    campaignId: string;
    status: StepStatus;
    progress: number;
    nextStep?: StepName | Absent;
    steps: Step[];
    channels: ChannelReply[];
}

export interface Readiness {
    ready: boolean;
    items: { item: string; fulfilled: boolean; detail: string; mendAt?: string | Absent }[];
}

export interface HistoryPage {
    items: {
        id: string;
        changedAt: string;
        changedBy: string;
        change: string;
        reason?: string | Absent;
        from?: string | Absent;
        to?: string | Absent;
    }[];
    nextCursor?: string | Absent;
}

export type Totals = Partial<Record<string, number>>;

export interface Metrics {
    campaignId: string;
    totals: Totals;
    ctr?: number | Absent;
    conversionRate?: number | Absent;
    roi?: number | Absent;
    days: { day: string; channel: Channel; totals: Totals }[];
}

export interface Ratios {
    spend: number;
    revenue: number;
    impressions: number;
    clicks: number;
    conversions: number;
    ctr?: number | Absent;
    cvr?: number | Absent;
    cpc?: number | Absent;
    cpa?: number | Absent;
    roas?: number | Absent;
    roi?: number | Absent;
}

export interface Performance {
    channels: (Ratios & { channel: Channel })[];
    total: Ratios;
}

export interface CampaignStatusView {
    campaign: Campaign;
    workflow: Workflow;
    allocations: Allocation[];
    items: { status: string; count: number }[];
    totals: Totals;
}

export type PaceState = 'ON_PLAN' | 'AHEAD' | 'BEHIND' | 'NOT_STARTED' | 'OVER';

export interface Budget {
    currency: string;
    total: number;
    allocated: number;
    spent: number;
    remaining: number;
    plannedByNow: number;
    pace?: number | Absent;
    state: PaceState;
    projectedSpend?: number | Absent;
    projectedEnd?: string | Absent;
    channels: { channel: Channel; allocated: number; spent: number; remaining: number; share: number; pace?: number | Absent }[];
    daily: { day: string; spend?: number | Absent; planned: number }[];
    version: number;
}

export interface Efficiency {
    currency: string;
    channels: {
        channel: Channel;
        spend: number;
        revenue: number;
        roi?: number | Absent;
        roas?: number | Absent;
        cpc?: number | Absent;
        cpa?: number | Absent;
        ctr?: number | Absent;
        cvr?: number | Absent;
        efficiency: 'HIGH' | 'MEDIUM' | 'LOW' | 'UNKNOWN';
        marginalReturn?: number | Absent;
        curve?: { fitted: boolean; days: number; a?: number | Absent; b?: number | Absent; rSquared?: number | Absent; reason?: string | Absent } | Absent;
    }[];
    top?: Channel | Absent;
}

export interface Recommendations {
    currency: string;
    basis: 'CURVE' | 'PROPORTIONAL';
    reason: string;
    expectedRevenueNow?: number | Absent;
    expectedRevenueThen?: number | Absent;
    allocations: {
        channel: Channel;
        current: number;
        recommended: number;
        change: number;
        floor: number;
        cap?: number | Absent;
        reason?: string | Absent;
    }[];
    proposals: Proposal[];
}

export interface Proposal {
    recommendationId: string;
    moves: { from: Channel; to: Channel; amount: number }[];
    reason: string;
    proposedAt: string;
    state: 'OPEN' | 'APPLIED' | 'REFUSED';
    appliedBy?: string | Absent;
}

export interface Band {
    p10: number;
    p50: number;
    p90: number;
}

export interface Forecast {
    currency: string;
    model: 'SEASONAL_TREND' | 'SEASONAL_NAIVE' | 'MEAN';
    reason: string;
    history: { day: string; spend?: number | Absent; revenue?: number | Absent; roi?: number | Absent }[];
    days: { day: string; spend: Band; revenue: Band; roi?: Band | Absent }[];
    total: { spend: Band; revenue: Band; roi?: Band | Absent; probabilityPositive?: number | Absent };
    record?: {
        forecasts: number;
        daysScored: number;
        coverage?: number | Absent;
        mase?: number | Absent;
        better?: 'MODEL' | 'NAIVE' | Absent;
    } | Absent;
}

export interface Piece {
    contentId: string;
    channel: Channel;
    status: string;
    preview?: string | Absent;
    updatedAt?: string | Absent;
}

export interface Content {
    items: Piece[];
    byChannel: Partial<Record<Channel, { approved: number; waiting: number; withdrawn: number }>>;
}

export interface Item {
    itemId: string;
    channel: Channel;
    status: string;
    scheduledFor?: string | Absent;
    doneAt?: string | Absent;
    reason?: string | Absent;
    audienceSize?: number | Absent;
}

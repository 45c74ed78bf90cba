import type { components } from '#lib/api/analytics.ts';
import type { Present } from '#lib/api/known.ts';

/** The shapes that the pages use, named once. They are the service's own; fields that may be absent are named here. */
type Schemas = components['schemas'];

export type Channel = Schemas['Channel'];
export type Metric = Schemas['Metric'];
export type Measure = Schemas['Measure'];
export type Direction = Schemas['TrendDirection'];

/** By metric; what was never recorded is absent. */
export type Totals = Partial<Record<Metric, number>>;

export type Period = Present<Schemas['Period']>;
export type Rates = Present<Schemas['Rates'], keyof Schemas['Rates']>;
export type Kpi = Present<Schemas['KeyFigure'], 'value' | 'previous' | 'change'>;
export type CampaignView = Present<
    Schemas['CampaignView'],
    'name' | 'type' | 'status' | 'budget' | 'startsAt' | 'endsAt' | 'timeZone'
>;

export type ChannelTotals = Omit<Present<Schemas['ChannelMetrics']>, 'rates' | 'totals' | 'human'> & {
    totals: Totals;
    human: Totals;
    rates: Rates;
};
export type ChannelMetrics = { campaignId: string; channels: ChannelTotals[] };

export type RoiAnalysis = Present<Schemas['RoiAnalysis'], 'currency' | 'roi' | 'roas' | 'cpa' | 'cpc'>;
export type Return = RoiAnalysis['total'];

export type Rank = Present<Schemas['ChannelRank'], 'score'>;
export type ScorePart = Rank['parts'][number];
export type ChannelComparison = Omit<Present<Schemas['ChannelComparison'], 'best' | 'worst'>, 'ranking'> & { ranking: Rank[] };

export type TrendDay = Omit<Present<Schemas['TrendDay']>, 'totals' | 'movingAverage'> & { totals: Totals; movingAverage: Totals };
export type TrendHour = Omit<Present<Schemas['TrendHour']>, 'totals' | 'movingAverage'> & { totals: Totals; movingAverage: Totals };
export type MetricTrend = Present<Schemas['MetricTrend'], 'averagePerDay' | 'changePerDay' | 'pValue'>;
export type Anomaly = Present<Schemas['Anomaly']>;
export interface Trends {
    campaignId: string;
    period: Period;
    days: TrendDay[];
    metrics: MetricTrend[];
    anomalies: Anomaly[];
    /** Where they were asked for. */
    hours?: TrendHour[];
}

/** A campaign at one glance. */
export interface Dashboard {
    campaign: CampaignView;
    asOf: string;
    totals: Totals;
    human: Totals;
    rates: Rates;
    period: Period;
    keyFigures: Kpi[];
    channels: ChannelTotals[];
    roi: RoiAnalysis;
    comparison: Rank[];
    trend: TrendDay[];
    metricTrends: MetricTrend[];
    anomalies: Anomaly[];
}

type Unknown = 'name' | 'type' | 'status' | 'currency' | 'startsAt' | 'endsAt' | 'updatedAt';
export type CampaignMetrics = Omit<
    Present<Schemas['CampaignSummary'], Unknown | 'ctr' | 'conversionRate' | 'cpa' | 'roas' | 'roi'>,
    'totals'
> & { totals: Totals };
export type MoneyTotals = Present<Schemas['MoneyTotals'], 'currency' | 'roas' | 'roi'>;
export interface AllCampaigns {
    items: CampaignMetrics[];
    nextCursor?: string | null;
    totals: {
        campaigns: number;
        byStatus: Record<string, number>;
        totals: Totals;
        money: MoneyTotals[];
        period: Period;
        keyFigures: Kpi[];
    };
}

export type ReportType = Schemas['ReportType'];
export type ReportRequest = { reportType: ReportType; startDate?: string; endDate?: string; channels?: Channel[] };
/** What a report says; detail in detailed ones alone, words in executive ones alone. */
export interface Report {
    type: ReportType;
    title: string;
    generatedAt: string;
    campaign: CampaignView;
    period: Period;
    channelFilter: Channel[];
    totals: Totals;
    rates: Rates;
    keyFigures: Kpi[];
    channels: ChannelTotals[];
    roi: RoiAnalysis;
    comparison: Rank[];
    detail?: Present<Schemas['ReportDetail'], 'averagePerDay' | 'changePerDay' | 'pValue'> | null;
    words?: Present<Schemas['ReportWords']> | null;
}
export type ExportRequest = Omit<ReportRequest, 'reportType'> & { reportType: ReportType | 'records'; format: 'csv' | 'json' | 'ndjson' };

/** One metric by UTC day of some campaigns; null on a day without a record. */
export type CampaignDays = Omit<Present<Schemas['CampaignDays']>, 'campaigns'> & {
    campaigns: { campaignId: string; values: (number | null)[] }[];
};

export type Weekday = Schemas['DayOfWeek'];
/** KpiRow of people by hour of the week, in the campaign's time zone. */
export type HeatMap = Omit<Present<Schemas['HeatMap']>, 'cells'> & {
    cells: (Omit<Present<Schemas['HeatMapCell']>, 'totals'> & { totals: Totals })[];
};

export type AttributionModel = Schemas['AttributionModel'];
/** Who is credited for conversions and revenue, by five models side by side. */
export type Attribution = Present<Schemas['Attribution'], 'currency' | 'conversionShare' | 'revenueShare'>;
export type ChannelCredit = Attribution['models'][number]['channels'][number];
/** The amount that attribution models divide among channels. */
export type Credited = 'revenue' | 'conversions';
export type ContentCredit = Attribution['content'][number];

/** What came of one post or mail. */
export type ContentPerformance = Omit<
    Present<Schemas['ContentPerformance'], 'name' | 'status'>,
    'totals' | 'human' | 'rates' | 'channels' | 'days'
> & { totals: Totals; human: Totals; rates: Rates; channels: ChannelTotals[]; days: { day: string; totals: Totals }[] };

import type { components } from '#lib/api/analytics.ts';
import type { Present } from '#lib/api/present.ts';

/** Short names for the types of the analytics service's API, with the fields that may be absent. */
type Schemas = components['schemas'];

export type Channel = Schemas['Channel'];
export type Metric = Schemas['Metric'];
export type Measure = Schemas['Measure'];
export type Direction = Schemas['TrendDirection'];

/** Totals by metric. Metrics without records are absent. */
export type Totals = Partial<Record<Metric, number>>;

export type Period = Present<Schemas['Period']>;
export type Rates = Present<Schemas['Rates'], keyof Schemas['Rates']>;
export type Kpi = Present<Schemas['Kpi'], 'value' | 'previous' | 'change' | 'difference'>;
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
    /** Only if requested. */
    hours?: TrendHour[];
}

/** All analytics of a campaign in one response. */
export interface Dashboard {
    campaign: CampaignView;
    asOf: string;
    totals: Totals;
    human: Totals;
    rates: Rates;
    period: Period;
    /** The days of the period before since the first record. */
    previousDays: number;
    kpis: Kpi[];
    channels: ChannelTotals[];
    roi: RoiAnalysis;
    comparison: Rank[];
    trend: TrendDay[];
    metricTrends: MetricTrend[];
    anomalies: Anomaly[];
}

type OptionalFields = 'name' | 'type' | 'status' | 'currency' | 'startsAt' | 'endsAt' | 'updatedAt' | 'recorded';
export type CampaignMetrics = Omit<
    Present<Schemas['CampaignSummary'], OptionalFields | 'ctr' | 'conversionRate' | 'cpa' | 'roas' | 'roi'>,
    'totals'
> & { totals: Totals };
export type MoneyTotals = Present<Schemas['MoneyTotals'], 'currency' | 'roas' | 'roi'>;
export type Conversion = Omit<Present<Schemas['Conversion'], 'rates'>, 'unconverted'> & { unconverted: Present<Schemas['UnconvertedMoney'], 'currency'>[] };
export interface AllCampaigns {
    items: CampaignMetrics[];
    nextCursor?: string | null;
    /** The number of campaigns on all pages together. */
    matches: number;
    totals: {
        campaigns: number;
        byStatus: Record<string, number>;
        totals: Totals;
        money: MoneyTotals[];
        /** The currencies of the campaigns, whether or not amounts are converted. */
        currencies: string[];
        period: Period;
        previousDays: number;
        kpis: Kpi[];
    };
    /** Only if amounts are converted to one currency. */
    conversion?: Conversion | null;
}

export type ReportType = Schemas['ReportType'];
export type ReportRequest = { reportType: ReportType; startDate?: string; endDate?: string; channels?: Channel[] };
type ReportDetail = Omit<Present<Schemas['ReportDetail'], 'averagePerDay' | 'changePerDay' | 'pValue'>, 'days'> & { days: TrendDay[] };
/** A report. Only detailed reports have `detail`, only executive reports have `words`. */
export interface Report {
    type: ReportType;
    title: string;
    generatedAt: string;
    campaign: CampaignView;
    period: Period;
    channelFilter: Channel[];
    totals: Totals;
    rates: Rates;
    previousDays: number;
    kpis: Kpi[];
    channels: ChannelTotals[];
    roi: RoiAnalysis;
    comparison: Rank[];
    detail?: ReportDetail | null;
    words?: Present<Schemas['ReportWords']> | null;
}
export type ExportRequest = Omit<ReportRequest, 'reportType'> & { reportType: ReportType | 'records'; format: 'csv' | 'json' | 'ndjson' };

/** A link that opens a report without a login. Its address is known only right after its creation. */
export type ReportLink = Present<Schemas['ReportLink'], 'label' | 'days' | 'startDate' | 'endDate' | 'expiresAt' | 'lastOpenedAt' | 'scheduleId'>;
export type CreatedReportLink = { url: string; link: ReportLink };
export type ReportLinkRequest = {
    campaignId: string;
    label?: string;
    reportType: ReportType;
    /** The last days, counted from when the report is read; absent for fixed dates. */
    days?: number;
    startDate?: string;
    endDate?: string;
    channels?: Channel[];
    expiresAt?: string;
};

/** A report that is emailed regularly. */
export type ReportSchedule = Present<Schemas['ReportSchedule'], 'nextRunAt' | 'lastRunAt' | 'lastError' | 'weekday' | 'dayOfMonth'>;
export type ReportTiming = ReportSchedule['timing'];
export type Cadence = Schemas['Cadence'];
export type ReportRunError = Schemas['ReportRunError'];
export type ReportScheduleRequest = {
    name: string;
    reportType: ReportType;
    days: number;
    channels: Channel[];
    timing: ReportTiming;
    recipients: string[];
};

/** One metric by UTC day for several campaigns; null on days without a record. */
export type CampaignDays = Omit<Present<Schemas['CampaignDays']>, 'campaigns'> & {
    campaigns: { campaignId: string; values: (number | null)[] }[];
};

/** Metrics without bots by hour of the week, in the campaign's time zone. */
export type HeatMap = Omit<Present<Schemas['HeatMap']>, 'cells'> & {
    cells: (Omit<Present<Schemas['HeatMapCell']>, 'totals'> & { totals: Totals })[];
};

export type AttributionModel = Schemas['AttributionModel'];
/** Conversions and revenue credited to channels by five attribution models. */
export type Attribution = Present<Schemas['Attribution'], 'currency' | 'conversionShare' | 'revenueShare'>;
export type ChannelCredit = Attribution['models'][number]['channels'][number];
/** The amount that attribution models divide among channels. */
export type Credited = 'revenue' | 'conversions';
export type ContentCredit = Attribution['content'][number];

/** The metrics of one post or email. */
export type ContentPerformance = Omit<
    Present<Schemas['ContentPerformance'], 'name' | 'status'>,
    'totals' | 'human' | 'rates' | 'channels' | 'days'
> & { totals: Totals; human: Totals; rates: Rates; channels: ChannelTotals[]; days: { day: string; totals: Totals }[] };

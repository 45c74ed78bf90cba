import type { Direction, Measure, Metric } from '#features/analytics/types.ts';

/** How a figure is written. */
export type Kind = 'count' | 'money' | 'rate' | 'ratio' | 'return';

export interface FigureWords {
    label: string;
    kind: Kind;
    /** Which way is welcome; absent where neither is. */
    goodWhen?: 'up' | 'down';
    meaning: string;
}

export const metricName: Record<Metric, string> = {
    impressions: 'Impressions',
    reach: 'Reach',
    engagements: 'Engagements',
    likes: 'Likes',
    comments: 'Comments',
    shares: 'Shares',
    sent: 'Mails sent',
    delivered: 'Mails delivered',
    opens: 'Opens',
    clicks: 'Clicks',
    conversions: 'Conversions',
    revenue: 'Revenue',
    spend: 'Spend',
    bounces: 'Bounces',
    unsubscribes: 'Unsubscribes',
    complaints: 'Complaints',
};

export const METRICS = Object.keys(metricName) as Metric[];

/** The metrics that lead a campaign, as the service has them. */
export const LEADING: Metric[] = ['revenue', 'spend', 'conversions', 'clicks', 'impressions', 'engagements', 'opens', 'delivered', 'reach'];

export const isMoney = (metric: Metric) => metric === 'revenue' || metric === 'spend';

const figures = {
    revenue: { label: 'Revenue', kind: 'money', goodWhen: 'up', meaning: 'recorded' },
    spend: { label: 'Spend', kind: 'money', meaning: 'recorded' },
    roi: { label: 'Return on spend', kind: 'return', goodWhen: 'up', meaning: 'revenue less spend, by spend' },
    conversions: { label: 'Conversions', kind: 'count', goodWhen: 'up', meaning: 'orders, sign-ups and the like' },
    clicks: { label: 'Clicks', kind: 'count', goodWhen: 'up', meaning: 'in all channels' },
    ctr: { label: 'Click rate', kind: 'rate', goodWhen: 'up', meaning: 'clicks by impressions, without mail' },
    emailCtr: { label: 'Click rate of mail', kind: 'rate', goodWhen: 'up', meaning: 'clicks by mails delivered' },
    openRate: { label: 'Open rate', kind: 'rate', goodWhen: 'up', meaning: 'opens by mails delivered' },
    conversionRate: { label: 'Conversion rate', kind: 'rate', goodWhen: 'up', meaning: 'conversions by clicks' },
    impressions: { label: 'Impressions', kind: 'count', goodWhen: 'up', meaning: 'times shown' },
    engagements: { label: 'Engagements', kind: 'count', goodWhen: 'up', meaning: 'likes, comments and shares' },
    engagementRate: { label: 'Engagement rate', kind: 'rate', goodWhen: 'up', meaning: 'engagements by impressions' },
    roas: { label: 'Revenue by spend', kind: 'ratio', goodWhen: 'up', meaning: 'what one unit of spend brings' },
    opens: { label: 'Opens', kind: 'count', goodWhen: 'up', meaning: 'of mails' },
    delivered: { label: 'Mails delivered', kind: 'count', goodWhen: 'up', meaning: 'taken by the receiver' },
    reach: { label: 'Reach', kind: 'count', goodWhen: 'up', meaning: 'different people' },
    cpa: { label: 'Cost of a conversion', kind: 'money', goodWhen: 'down', meaning: 'spend by conversions' },
    cpc: { label: 'Cost of a click', kind: 'money', goodWhen: 'down', meaning: 'spend by clicks' },
} satisfies Record<string, FigureWords>;

export type MetricName = keyof typeof figures;

export const FIGURE_NAMES = Object.keys(figures) as MetricName[];

export const figureWords = (name: MetricName): FigureWords => figures[name];

export const measureName: Record<Measure, string> = {
    ROI: 'Return on spend',
    CONVERSION_RATE: 'Conversion rate',
    CLICK_RATE: 'Click rate',
    ATTENTION_RATE: 'Open or engagement rate',
};

export const directionName: Record<Direction, string> = {
    RISING: 'Rising',
    FALLING: 'Falling',
    STEADY: 'Steady',
    UNKNOWN: 'Too few days to tell where it goes',
};

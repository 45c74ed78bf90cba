import type { components } from '#lib/api/analytics.ts';

/** A metric that is recorded and added up. */
export type Metric = components['schemas']['Metric'];

/** How a metric is formatted. */
export type MetricKind = 'count' | 'money' | 'rate' | 'ratio' | 'return';

export interface MetricDefinition {
    label: string;
    kind: MetricKind;
    /** The direction that is an improvement; absent where neither is. */
    betterWhen?: 'higher' | 'lower';
    description: string;
}

/** The metrics that are recorded, under the only names the console uses for them. */
const recorded = {
    impressions: { label: 'Impressions', kind: 'count', betterWhen: 'higher', description: 'Times posts and ads were shown' },
    reach: { label: 'Reach', kind: 'count', betterWhen: 'higher', description: 'Different people reached' },
    engagements: { label: 'Engagements', kind: 'count', betterWhen: 'higher', description: 'Likes, comments and shares' },
    likes: { label: 'Likes', kind: 'count', betterWhen: 'higher', description: 'Likes on posts' },
    comments: { label: 'Comments', kind: 'count', betterWhen: 'higher', description: 'Comments on posts' },
    shares: { label: 'Shares', kind: 'count', betterWhen: 'higher', description: 'Shares of posts' },
    sent: { label: 'Emails sent', kind: 'count', description: 'Emails handed to the email provider' },
    delivered: { label: 'Emails delivered', kind: 'count', betterWhen: 'higher', description: 'Emails accepted by the recipient’s mailbox' },
    opens: { label: 'Opens', kind: 'count', betterWhen: 'higher', description: 'Email opens' },
    clicks: { label: 'Clicks', kind: 'count', betterWhen: 'higher', description: 'Clicks in all channels' },
    conversions: { label: 'Conversions', kind: 'count', betterWhen: 'higher', description: 'Orders, sign-ups and other goals' },
    revenue: { label: 'Revenue', kind: 'money', betterWhen: 'higher', description: 'Recorded revenue' },
    spend: { label: 'Spend', kind: 'money', description: 'Recorded spend' },
    bounces: { label: 'Bounces', kind: 'count', betterWhen: 'lower', description: 'Emails that could not be delivered' },
    unsubscribes: { label: 'Unsubscribes', kind: 'count', betterWhen: 'lower', description: 'Recipients who unsubscribed' },
    complaints: { label: 'Spam complaints', kind: 'count', betterWhen: 'lower', description: 'Emails marked as spam' },
} satisfies Record<Metric, MetricDefinition>;

/** The metrics that are calculated from recorded ones. */
const calculated = {
    roi: { label: 'ROI', kind: 'return', betterWhen: 'higher', description: 'Return on investment: (revenue − spend) ÷ spend' },
    roas: { label: 'ROAS', kind: 'ratio', betterWhen: 'higher', description: 'Return on ad spend: revenue ÷ spend' },
    profit: { label: 'Profit', kind: 'money', betterWhen: 'higher', description: 'Revenue − spend' },
    ctr: { label: 'CTR', kind: 'rate', betterWhen: 'higher', description: 'Click-through rate: clicks ÷ impressions, without email' },
    emailCtr: { label: 'Email CTR', kind: 'rate', betterWhen: 'higher', description: 'Email click-through rate: clicks ÷ emails delivered' },
    openRate: { label: 'Open rate', kind: 'rate', betterWhen: 'higher', description: 'Opens ÷ emails delivered' },
    conversionRate: { label: 'Conversion rate', kind: 'rate', betterWhen: 'higher', description: 'Conversions ÷ clicks' },
    engagementRate: { label: 'Engagement rate', kind: 'rate', betterWhen: 'higher', description: 'Engagements ÷ impressions' },
    bounceRate: { label: 'Bounce rate', kind: 'rate', betterWhen: 'lower', description: 'Bounces ÷ emails sent' },
    unsubscribeRate: { label: 'Unsubscribe rate', kind: 'rate', betterWhen: 'lower', description: 'Unsubscribes ÷ emails delivered' },
    cpa: { label: 'Cost per conversion', kind: 'money', betterWhen: 'lower', description: 'Spend ÷ conversions' },
    cpc: { label: 'Cost per click', kind: 'money', betterWhen: 'lower', description: 'Spend ÷ clicks' },
} satisfies Record<string, MetricDefinition>;

export type MetricName = Metric | keyof typeof calculated;

export const metrics: Record<MetricName, MetricDefinition> = { ...recorded, ...calculated };

export const METRICS = Object.keys(recorded) as Metric[];

/** The most telling metrics first, in the order of the analytics service. */
export const LEADING_METRICS: Metric[] = ['revenue', 'spend', 'conversions', 'clicks', 'impressions', 'engagements', 'opens', 'delivered', 'reach'];

export const isMoney = (metric: Metric) => metric === 'revenue' || metric === 'spend';

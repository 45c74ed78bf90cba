export const METRICS = ['HUMAN_CLICKS', 'HUMAN_OPENS', 'CONVERSIONS', 'REVENUE'] as const;
export type AbMetric = (typeof METRICS)[number];
export const WITHOUT_WINNER = ['SEND_LEADING', 'SEND_FIRST', 'WAIT'] as const;
export type WithoutWinner = (typeof WITHOUT_WINNER)[number];
export type AbStatus = 'DRAFT' | 'RUNNING' | 'WAITING' | 'DECIDED' | 'CANCELLED';
export type Outcome = 'WINNER' | 'NO_DIFFERENCE' | 'INSUFFICIENT_DATA';

/** What a variant does differently from the email. */
export interface VariantChange {
    subject?: string | null;
    previewText?: string | null;
    from?: string | null;
    replyTo?: string | null;
    htmlContent?: string | null;
    textContent?: string | null;
    /** After the email's start. */
    delayMinutes?: number | null;
}

export interface Variant extends VariantChange {
    /** A letter; A is the first. */
    name: string;
}

export interface Holdout {
    share: number;
    /** A contact activity. */
    event?: string;
    days?: number;
}

export interface NewAbTest {
    variants: VariantChange[];
    testShare: number;
    metric: AbMetric;
    decideAfterMinutes: number;
    stopEarly: boolean;
    withoutWinner: WithoutWinner;
    smallestLift: number;
    holdout?: Holdout;
}

export interface Decision {
    /** Absent if a person chose before the end. */
    outcome?: Outcome | null;
    variant: string;
    decidedAt: string;
    /** Absent if the evidence or the clock decided. */
    decidedBy?: string | null;
    chanceToWin?: number | null;
    expectedLoss?: number | null;
    summary: string;
}

export interface AbTest {
    emailId: string;
    status: AbStatus;
    variants: Variant[];
    testShare: number;
    metric: AbMetric;
    decideAfterMinutes: number;
    stopEarly: boolean;
    withoutWinner: WithoutWinner;
    smallestLift: number;
    holdout?: Holdout | null;
    startedAt?: string | null;
    decideAt?: string | null;
    decision?: Decision | null;
    version: number;
}

export interface Interval {
    low: number;
    high: number;
}

export interface VariantResult {
    name: string;
    recipients: number;
    sent: number;
    delivered: number;
    humanOpens: number;
    humanClicks: number;
    conversions: number;
    revenue: number;
    unsubscribes: number;
    complaints: number;
    /** Of the metric per sent email; absent before anything is sent. */
    value?: number | null;
    interval?: Interval | null;
    /** Relative to A. */
    lift?: number | null;
    liftInterval?: Interval | null;
    chanceToWin?: number | null;
    expectedLoss?: number | null;
}

export interface Guardrail {
    variant: string;
    metric: 'UNSUBSCRIBES' | 'COMPLAINTS';
    rate: number;
    others: number;
    violated: boolean;
}

export interface HoldoutResult {
    event: string;
    until: string;
    recipients: number;
    rate: number;
    others: { recipients: number; rate: number };
    difference: number;
    interval: Interval;
    lift?: number | null;
    summary: string;
}

export interface AbResults {
    emailId: string;
    status: AbStatus;
    metric: AbMetric;
    asOf: string;
    variants: VariantResult[];
    outcome?: Outcome | null;
    leader?: string | null;
    summary: string;
    sampleRatio: { pValue: number; mismatch: boolean };
    guardrails: Guardrail[];
    /** Who waits for the winner, and to how many sending has begun. */
    rest: { recipients: number; claimed: number };
    holdout?: HoldoutResult | null;
}

export interface SampleSize {
    baseline: number;
    effect: number;
    variants: number;
    power: number;
    falseWinners: number;
    perVariant: number;
    total: number;
    /** If the test were looked at once, at its end. */
    perVariantSingleLook: number;
}

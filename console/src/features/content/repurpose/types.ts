import type { components } from '#lib/api/content.ts';
import type { Channel } from '#lib/channels.ts';

type Schemas = components['schemas'];

/** A piece. Services that do not tell who wrote it, or what became of it, leave the optional fields out. */
export type Piece = Schemas['ContentView'] & {
    /** Why the built-in engine wrote it although a model is set up. */
    fallback?: Fallback;
    /** What a reviewer or a network said. */
    statusReason?: string;
    /** Who asked for it, and who wrote its text as it stands. */
    createdBy?: string;
    writtenBy?: string;
    revision?: number;
    /** The posts and emails that were made from it. */
    publications?: Publication[];
    /** What it has achieved so far; absent before the first metrics. */
    performance?: Performance;
};
export type PieceStatus = Schemas['ContentStatus'];
export type PiecePage = Schemas['ContentOverview'];
export type Line = Schemas['Line'];
export type Scene = Schemas['Scene'];
export type Violation = Schemas['Violation'];
export type Validation = Schemas['Validation'];
export type PieceEdit = Schemas['EditContent'];

export type Fallback =
    | 'MODEL_PAUSED' | 'BUDGET_SPENT' | 'MODEL_TIMED_OUT' | 'MODEL_OVERLOADED' | 'MODEL_UNAVAILABLE'
    | 'MODEL_REFUSED' | 'MODEL_CUT_OFF' | 'MODEL_MALFORMED' | 'RULES_BROKEN' | 'FACTS_INVENTED';

/** A post or email that was made from a piece. */
export interface Publication {
    itemId: string;
    campaignId: string;
    state: 'PREPARED' | 'SCHEDULED' | 'PUBLISHED' | 'FAILED' | 'CANCELLED';
    scheduledFor?: string;
    publishedAt?: string;
    /** Its address on the network. */
    url?: string;
    /** Why it failed or was cancelled. */
    reason?: string;
}

/** Rates are fractions; one without its denominator is absent. */
export interface Performance {
    /** Metrics without the opens and clicks of machines. */
    human: Partial<Record<string, number>>;
    clickRate?: number;
    engagementRate?: number;
    openRate?: number;
    conversionRate?: number;
    asOf: string;
}

/** The channels that pieces can be made for, in display order. */
export const PLATFORMS = ['LINKEDIN', 'TWITTER', 'INSTAGRAM', 'FACEBOOK', 'TIKTOK', 'EMAIL'] as const satisfies readonly Channel[];

export const STATUSES = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'REJECTED', 'SCHEDULED', 'PUBLISHED'] as const satisfies readonly PieceStatus[];

/** What a revision records. */
export type RevisionKind = 'CREATED' | 'COPIED' | 'EDITED' | 'STATUS_CHANGED' | 'RESTORED' | 'PROPOSED' | 'TAKEN';

/** A revision of a piece, without its text. */
export interface Revision {
    number: number;
    kind: RevisionKind;
    /** For a proposal: whether it was taken or left. */
    proposal?: 'OPEN' | 'TAKEN' | 'LEFT';
    /** The revision that was restored, or the proposal that was taken. */
    fromNumber?: number;
    status: PieceStatus;
    changedBy: string;
    /** Absent for a text or change of a person. */
    engine?: string;
    changedAt: string;
    reason?: string;
}

/** A revision with its contents. */
export type RevisionText = Pick<Piece, 'subject' | 'previewText' | 'text' | 'hashtags' | 'parts' | 'script' | 'link' | 'media' | 'body'> & { revision: Revision };

export interface Comparison {
    from: RevisionText;
    to: RevisionText;
    /** The fields whose values differ. */
    changed: string[];
}

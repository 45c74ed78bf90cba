import type { components } from '#lib/api/content.ts';
import type { Channel } from '#lib/channels.ts';

type Schemas = components['schemas'];

export type Post = Schemas['BlogPostView'];
/** A piece. Services that do not tell who wrote it, or what became of it, leave the optional fields out. */
export type Piece = Schemas['ContentView'] & {
    /** What a reviewer or a network said. */
    statusReason?: string;
    /** Who asked for it, and who wrote its text as it stands. */
    createdBy?: string;
    writtenBy?: string;
    revision?: number;
};
export type PieceStatus = Schemas['ContentStatus'];
export type PiecePage = Schemas['ContentOverview'];
export type Line = Schemas['Line'];
export type Scene = Schemas['Scene'];
export type Violation = Schemas['Violation'];
export type Validation = Schemas['Validation'];
export type Settings = Schemas['ContentSettings'];
export type PieceEdit = Schemas['EditContent'];

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

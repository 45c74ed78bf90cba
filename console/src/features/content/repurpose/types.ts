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

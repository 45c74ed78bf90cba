import type { components } from '#lib/api/content.ts';
import type { Channel } from '#lib/channels.ts';

type Schemas = components['schemas'];

export type Piece = Schemas['ContentView'];
export type PieceStatus = Schemas['ContentStatus'];
export type PiecePage = Schemas['ContentOverview'];
export type Line = Schemas['Line'];
export type Scene = Schemas['Scene'];
export type Violation = Schemas['Violation'];
export type Validation = Schemas['Validation'];
export type PieceEdit = Schemas['EditContent'];

/** Why the built-in engine wrote a text although a model is set up. */
export type Fallback = Schemas['Fallback'];

/** A post or email that was made from a piece. */
export type Publication = Schemas['PublicationView'];

/** What a piece has achieved so far. Rates are fractions; one without its denominator is absent. */
export type Performance = Schemas['PiecePerformance'];

/** What pieces with something in common achieved on a platform. */
export type Lesson = Schemas['Lesson'];

/** The pieces that a request made, with what has worked on their platforms so far. */
export type NewPieces = Schemas['Pieces'];

/** A revision of a piece, without its text. */
export type Revision = Schemas['RevisionSummary'];
export type RevisionKind = Schemas['RevisionKind'];
export type RevisionPage = Schemas['PageRevisionSummary'];

/** A revision with its contents. */
export type RevisionText = Schemas['RevisionView'];

/** A proposed text for a piece, and why the built-in engine wrote it although a model is set up. */
export type Rewrite = Schemas['Rewrite'];

/** Two revisions, and the names of the fields whose values differ. */
export type Comparison = Schemas['RevisionComparison'];

/** The channels that pieces can be made for, in display order. */
export const PLATFORMS = ['LINKEDIN', 'TWITTER', 'INSTAGRAM', 'FACEBOOK', 'TIKTOK', 'BLUESKY', 'EMAIL'] as const satisfies readonly Channel[];

export const STATUSES = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'REJECTED', 'SCHEDULED', 'PUBLISHED'] as const satisfies readonly PieceStatus[];

import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece, PieceStatus } from '#features/content/repurpose/types.ts';
import type { Person } from '#lib/auth/session.ts';
import { channelName } from '#lib/channels.ts';

/** The words by which a person knows a piece: the subject of an email, or how the text begins. */
export const openingOf = (piece: Piece): string => piece.subject || (piece.text.split('\n').find((line) => line.trim() !== '') ?? '');

export const nameOf = (piece: Piece): string => repurposeStrings.list.piece(channelName[piece.platform], openingOf(piece));

export const engineName = (engine: string): string => repurposeStrings.piece.engines[engine] ?? engine;

export const angleName = (angle: string): string => repurposeStrings.piece.angles[angle.toLowerCase()] ?? angle.toLowerCase();

/** Whether a broken rule prevents the piece from being published. */
export const isBlocked = (piece: Piece): boolean => piece.violations.some(({ advice }) => !advice);

const NEXT: Record<PieceStatus, readonly PieceStatus[]> = {
    DRAFT: ['IN_REVIEW', 'APPROVED', 'REJECTED'],
    IN_REVIEW: ['DRAFT', 'APPROVED', 'REJECTED'],
    APPROVED: ['DRAFT', 'REJECTED'],
    REJECTED: ['DRAFT'],
    SCHEDULED: ['DRAFT', 'REJECTED'],
    PUBLISHED: [],
};

/** Whether a person may move a piece from one status to another. Scheduling and publishing are not done by hand. */
export const mayMove = (from: PieceStatus, to: PieceStatus): boolean => NEXT[from].includes(to);

/** Whether the text can be edited; a released piece goes back to draft first. */
export const isEditable = ({ status }: Piece): boolean => status === 'DRAFT' || status === 'IN_REVIEW' || status === 'REJECTED';

/** Whether the person asked for the piece or changed it since it was last approved, so that where two are needed, a colleague approves it. */
export const isOwn = ({ authors }: Piece, { login }: Pick<Person, 'login'>): boolean => authors.includes(login);

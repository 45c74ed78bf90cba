import { PLATFORMS, STATUSES, type PieceStatus } from '#features/content/repurpose/types.ts';
import type { Channel } from '#lib/channels.ts';

/** How the opened piece is shown. */
export const VIEWS = ['text', 'preview', 'history'] as const;
export type View = (typeof VIEWS)[number];

/** The state of the page: filters, the opened piece and how it is shown. */
export interface PiecesSearch {
    status?: PieceStatus | undefined;
    platform?: Channel | undefined;
    piece?: string | undefined;
    view?: View | undefined;
}

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined => known.find((one) => one === value);

/** Parses the search parameters and drops invalid ones. */
export const piecesSearch = (raw: Record<string, unknown>): PiecesSearch => ({
    status: oneOf(STATUSES, raw.status),
    platform: oneOf(PLATFORMS, raw.platform),
    piece: typeof raw.piece === 'string' && raw.piece !== '' ? raw.piece : undefined,
    view: oneOf(VIEWS, raw.view),
});

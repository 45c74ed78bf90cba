import { compared, RevisionDiff } from '#features/content/repurpose/history/revision-diff.tsx';
import { engineName } from '#features/content/repurpose/piece/piece-text.ts';
import { isInParts } from '#features/content/repurpose/rewrite/fields.ts';
import { rewriteStrings } from '#features/content/repurpose/rewrite/strings.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece, Rewrite } from '#features/content/repurpose/types.ts';
import { count } from '#lib/format/numbers.ts';

const text = rewriteStrings;

/** How a proposal differs from the piece, word by word, and what wrote it. */
export const Proposal = ({ piece, rewrite: { proposal, fallback } }: { piece: Piece; rewrite: Rewrite }) => (
    <>
        <RevisionDiff comparison={compared(piece, proposal)} />
        <p className="mt-3 flex flex-wrap gap-x-3 text-label text-muted">
            {!isInParts(piece) && <span className="tabular-nums">{text.length(count(piece.length), count(proposal.length))}</span>}
            {proposal.revision.engine && <span>{text.by(engineName(proposal.revision.engine), fallback && repurposeStrings.fallback[fallback])}</span>}
        </p>
    </>
);

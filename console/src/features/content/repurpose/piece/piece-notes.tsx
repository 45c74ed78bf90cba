import { Note } from '#components/note.tsx';
import { useSettings } from '#features/content/settings/api.ts';
import { useRules } from '#features/content/repurpose/api/rules.ts';
import { fieldsOf, type PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { isBlocked, isEditable, isOwn, mayMove } from '#features/content/repurpose/piece/piece-text.ts';
import { Violations } from '#features/content/repurpose/rules/violations.tsx';
import { ShortenOffer } from '#features/content/repurpose/shorten/shorten-offer.tsx';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const text = repurposeStrings.actions;

/** What a person must know before deciding about a piece: broken rules, advice, and who may approve. */
export function PieceNotes({ piece, onTake }: { piece: Piece; onTake: (shorter: Partial<PieceFields>) => void }) {
    const rules = useRules(piece.platform);
    const user = useCurrentUser();
    const { canWrite } = user;
    const settings = useSettings();
    const blocked = isBlocked(piece);
    const open = mayMove(piece.status, 'APPROVED');
    return (
        <>
            {piece.violations.length > 0 && piece.status !== 'PUBLISHED' && (
                <Note tone={blocked ? 'bad' : 'warn'}>
                    <p className="mb-1 font-medium">{blocked ? text.fixFirst : text.advice}</p>
                    <Violations plain id={`rules-${piece.id}`} channel={piece.platform} violations={piece.violations} />
                    {canWrite && isEditable(piece) && piece.violations.some(({ rule }) => rule === 'LENGTH') && (
                        <div className="mt-2">
                            <ShortenOffer piece={piece} fields={fieldsOf(piece, rules)} onTake={onTake} />
                        </div>
                    )}
                </Note>
            )}
            {piece.statusReason && (
                <Note tone={piece.status === 'REJECTED' ? 'bad' : 'plain'}>
                    <p className="font-medium">{piece.status === 'REJECTED' ? text.rejectedBecause : text.because}</p>
                    <p className="break-words written whitespace-pre-line">{piece.statusReason}</p>
                </Note>
            )}
            {canWrite && open && settings.data?.approvals === 'FOUR_EYES' && <Note tone="plain">{isOwn(piece, user) ? text.ownPiece : text.fourEyes}</Note>}
            {!canWrite && <Note tone="plain">{text.viewer}</Note>}
        </>
    );
}

import { CircleCheck } from 'lucide-react';
import { RichText } from '#components/rich-text.tsx';
import type { PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { useDraftCheck } from '#features/content/repurpose/edit/use-draft-check.ts';
import { Violations } from '#features/content/repurpose/rules/violations.tsx';
import { editStrings } from '#features/content/repurpose/edit/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { channelName } from '#lib/channels.ts';

const text = editStrings;

/** What the service says about the piece as it is typed. */
export function DraftVerdict({ piece, fields }: { piece: Piece; fields: PieceFields }) {
    const check = useDraftCheck(piece, fields);
    return (
        <div role="status" className="min-h-5 text-table">
            {check.state === 'checking' ? (
                <span className="animate-late text-faint">{text.checking}</span>
            ) : check.state === 'unknown' ? (
                <span className="text-warn">{text.unchecked}</span>
            ) : check.violations.length === 0 ? (
                <span className="flex items-center gap-2 text-muted">
                    <CircleCheck size={14} aria-hidden className="shrink-0 text-good" />
                    <RichText text={text.sound} values={{ platform: channelName[piece.platform] }} />
                </span>
            ) : (
                <Violations channel={piece.platform} violations={check.violations} />
            )}
        </div>
    );
}

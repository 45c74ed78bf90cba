import { Avatar, Card, Media } from '#features/content/repurpose/preview/parts.tsx';
import { TracedText } from '#features/content/repurpose/source/traced-text.tsx';
import { previewStrings } from '#features/content/repurpose/preview/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';

const text = previewStrings;

/** An email in the list of an inbox, and opened. */
export const EmailPreview = ({ piece }: { piece: Piece }) => (
    <div className="flex flex-col gap-4">
        <Card className="rounded-lg">
            <p className="border-b border-(--p-line) px-4 py-2 text-label font-medium text-(--p-muted)">{text.inbox}</p>
            <div className="flex items-start gap-3 px-4 py-2.5 text-body">
                <Avatar size={32} />
                <div className="min-w-0 flex-1">
                    <p className="flex items-baseline gap-3 font-semibold">
                        <span className="min-w-0 flex-1 truncate">{text.brand}</span>
                        <span className="shrink-0 text-label">{text.now}</span>
                    </p>
                    <p dir="auto" className="truncate">
                        {piece.subject}
                    </p>
                    {piece.previewText && (
                        <p dir="auto" className="truncate text-(--p-muted)">
                            {piece.previewText}
                        </p>
                    )}
                </div>
            </div>
        </Card>
        <Card className="rounded-lg px-5 py-4">
            <p dir="auto" className="text-title break-words">
                <TracedText text={piece.subject ?? ''} />
            </p>
            <div className="mt-3 flex items-center gap-3">
                <Avatar size={36} />
                <p className="text-table leading-4">
                    <span className="font-semibold">{text.brand}</span>
                    <span className="block text-(--p-muted)">{text.to}</span>
                </p>
            </div>
            <div className="mt-4 sm:pl-12">
                {piece.media.length > 0 && <Media addresses={piece.media} className="mb-4 aspect-video rounded-md" />}
                <div className="text-body leading-6 break-words written whitespace-pre-line">
                    <TracedText text={piece.body} />
                </div>
                {piece.link && <span className="mt-4 inline-block rounded-md bg-(--entity) px-4 py-2 text-table font-medium text-(--p-card)">{text.readPost}</span>}
            </div>
        </Card>
    </div>
);

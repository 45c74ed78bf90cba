import { MessageSquareText, Repeat2, Send, ThumbsUp } from 'lucide-react';
import { BrandName } from '#features/content/repurpose/preview/brand.tsx';
import { FoldedText } from '#features/content/repurpose/preview/folded-text.tsx';
import { ActionRow, Avatar, Card, Media } from '#features/content/repurpose/preview/parts.tsx';
import { previewStrings } from '#features/content/repurpose/preview/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';

const text = previewStrings;
const [like, comment, repost, send] = text.actions.linkedin as [string, string, string, string];

/** A company's post on LinkedIn. */
export const LinkedInPreview = ({ piece, fold }: { piece: Piece; fold: number | undefined }) => (
    <Card className="rounded-lg">
        <div className="flex items-center gap-2.5 px-4 pt-3">
            <Avatar size={48} square />
            <div className="min-w-0 leading-4">
                <p className="text-body font-semibold"><BrandName /></p>
                <p className="text-label text-(--p-muted)">{text.followers}</p>
                <p className="text-label text-(--p-muted)">{text.now}</p>
            </div>
        </div>
        <div className="px-4 py-3 text-body break-words written whitespace-pre-line">
            <FoldedText body={piece.body} fold={fold} more={text.seeMoreLinkedIn} />
        </div>
        {piece.media.length > 0 && <Media addresses={piece.media} className="aspect-[1.91]" />}
        <ActionRow
            className="justify-around border-t border-(--p-line) px-2 py-3"
            actions={[
                [<ThumbsUp key="l" size={16} />, like],
                [<MessageSquareText key="c" size={16} />, comment],
                [<Repeat2 key="r" size={16} />, repost],
                [<Send key="s" size={16} />, send],
            ]}
        />
    </Card>
);

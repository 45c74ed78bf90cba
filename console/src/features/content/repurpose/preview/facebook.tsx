import { Globe, MessageCircle, Share2, ThumbsUp } from 'lucide-react';
import { BrandName } from '#features/content/repurpose/preview/brand.tsx';
import { FoldedText } from '#features/content/repurpose/preview/folded-text.tsx';
import { ActionRow, Avatar, Card, Media } from '#features/content/repurpose/preview/parts.tsx';
import { previewStrings } from '#features/content/repurpose/preview/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';

const text = previewStrings;
const [like, comment, share] = text.actions.facebook as [string, string, string];

/** A page's post on Facebook. */
export const FacebookPreview = ({ piece, fold }: { piece: Piece; fold: number | undefined }) => (
    <Card className="rounded-lg">
        <div className="flex items-center gap-2.5 px-4 pt-3">
            <Avatar />
            <div className="leading-5">
                <p className="text-[15px] font-semibold"><BrandName /></p>
                <p className="flex items-center gap-1 text-table text-(--p-muted)">
                    {text.now} · <Globe size={12} aria-hidden />
                </p>
            </div>
        </div>
        <div className="px-4 py-3 text-[15px] leading-5 break-words written whitespace-pre-line">
            <FoldedText body={piece.body} fold={fold} more={text.seeMore} />
        </div>
        {piece.media.length > 0 && <Media addresses={piece.media} className="aspect-[1.91]" />}
        <ActionRow
            className="mx-4 justify-around border-t border-(--p-line) py-2.5 text-table"
            actions={[
                [<ThumbsUp key="l" size={17} />, like],
                [<MessageCircle key="c" size={17} />, comment],
                [<Share2 key="s" size={17} />, share],
            ]}
        />
    </Card>
);

import { Bookmark, Heart, MessageCircle, Send } from 'lucide-react';
import { BrandPage } from '#features/content/repurpose/preview/brand.tsx';
import { FoldedText } from '#features/content/repurpose/preview/folded-text.tsx';
import { Avatar, Card, Media } from '#features/content/repurpose/preview/parts.tsx';
import { previewStrings } from '#features/content/repurpose/preview/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';

const text = previewStrings;

/** A post on Instagram: the picture first, the caption folded below it. */
export const InstagramPreview = ({ piece, fold }: { piece: Piece; fold: number | undefined }) => (
    <Card className="mx-auto max-w-[29rem] sm:rounded-md">
        <div className="flex items-center gap-2.5 px-3 py-2.5">
            <Avatar size={32} />
            <p className="text-table font-semibold"><BrandPage /></p>
        </div>
        <Media addresses={piece.media} className="aspect-[4/5] max-h-[26rem] w-full" />
        <div aria-hidden className="flex items-center gap-4 px-3 pt-3">
            <Heart size={22} />
            <MessageCircle size={22} />
            <Send size={22} />
            <Bookmark size={22} className="ml-auto" />
        </div>
        <div className="px-3 py-3 text-body leading-[18px] break-words written whitespace-pre-line">
            <span className="font-semibold"><BrandPage /></span> <FoldedText body={piece.body} fold={fold} more={text.more} />
        </div>
    </Card>
);

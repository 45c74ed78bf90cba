import { Bookmark, ChevronLeft, ChevronRight, Heart, MessageCircleMore, Share2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { BrandPage } from '#features/content/repurpose/preview/brand.tsx';
import { FoldedText } from '#features/content/repurpose/preview/folded-text.tsx';
import { Avatar, Card } from '#features/content/repurpose/preview/parts.tsx';
import { previewStrings } from '#features/content/repurpose/preview/strings.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';

const text = previewStrings;

/** A video on TikTok, scene by scene, with its caption. */
export const TikTokPreview = ({ piece, fold }: { piece: Piece; fold: number | undefined }) => (
    <Card className="mx-auto max-w-96 rounded-xl">
        <Video piece={piece} />
        <div className="flex gap-2.5 p-4">
            <Avatar size={36} />
            <div className="min-w-0 text-body">
                <p className="font-semibold"><BrandPage /></p>
                <div className="break-words written whitespace-pre-line">
                    <FoldedText body={piece.body} fold={fold} more={text.more} />
                </div>
            </div>
        </div>
    </Card>
);

function Video({ piece }: { piece: Piece }) {
    const [at, setAt] = useState(0);
    const scene = piece.script[at];
    const total = piece.script.length;
    return (
        // The picture is dark in both themes, as a video is.
        <div className="relative grid aspect-[9/14] place-items-center bg-(--p-video) p-8 text-(--p-on-video)">
            {scene ? (
                <>
                    <p dir="auto" className="text-center text-title font-semibold text-balance [text-shadow:0_1px_3px_var(--p-subtitle)]">{scene.onScreen}</p>
                    <p dir="auto" className="absolute inset-x-14 bottom-14 rounded-md bg-(--p-subtitle) px-2 py-1 text-center text-table">{scene.spoken}</p>
                    <div className="absolute inset-x-3 bottom-3 flex items-center gap-2 text-label">
                        <Button look="quiet" size="icon" className="text-(--p-on-video) hover:bg-(--p-on-video-soft) hover:text-(--p-on-video)" disabled={at === 0} aria-label={text.previousScene} icon={<ChevronLeft size={16} />} onClick={() => setAt(at - 1)} />
                        <span className="flex-1 text-center tabular-nums">
                            {text.scene(at + 1, total)} · {repurposeStrings.piece.seconds(scene.from, scene.to)}
                        </span>
                        <Button look="quiet" size="icon" className="text-(--p-on-video) hover:bg-(--p-on-video-soft) hover:text-(--p-on-video)" disabled={at === total - 1} aria-label={text.nextScene} icon={<ChevronRight size={16} />} onClick={() => setAt(at + 1)} />
                    </div>
                </>
            ) : (
                <p className="text-table">{text.video}</p>
            )}
            <div aria-hidden className="absolute right-3 top-1/3 flex flex-col gap-5">
                <Heart size={24} />
                <MessageCircleMore size={24} />
                <Bookmark size={24} />
                <Share2 size={24} />
            </div>
        </div>
    );
}

import type { ReactNode } from 'react';
import { BrandHandle, BrandName } from '#features/content/repurpose/preview/brand.tsx';
import { ActionRow, Avatar, Card, Media } from '#features/content/repurpose/preview/parts.tsx';
import { TracedText } from '#features/content/repurpose/source/traced-text.tsx';
import { previewStrings } from '#features/content/repurpose/preview/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';

const text = previewStrings;

interface ThreadProps {
    piece: Piece;
    handle: string;
    actions: readonly [ReactNode, string][];
    /** The shape of the media below the first post. */
    media: string;
}

/** A post or a thread as X and Bluesky show it: a line joins the posts, and each is shown whole. */
export function Thread({ piece, handle, actions, media }: ThreadProps) {
    const posts = piece.parts.length > 0 ? piece.parts : [piece.body];
    return (
        <Card className="rounded-xl px-4 pt-3">
            {posts.map((post, index) => (
                <div key={index} className="flex gap-3">
                    <div className="flex flex-col items-center">
                        <Avatar />
                        {index < posts.length - 1 && <span aria-hidden className="my-1 w-0.5 flex-1 rounded-full bg-(--p-line)" />}
                    </div>
                    <div className="min-w-0 flex-1 pb-3 text-[15px] leading-5">
                        <p className="flex min-w-0 gap-1.5">
                            <span className="shrink-0 font-bold"><BrandName /></span>
                            <span className="truncate text-(--p-muted)">
                                <BrandHandle example={handle} /> · {text.now}
                            </span>
                        </p>
                        <div className="mt-0.5 break-words written whitespace-pre-line">
                            <TracedText text={post} />
                        </div>
                        {index === 0 && piece.media.length > 0 && <Media addresses={piece.media} className={media} />}
                        <ActionRow labels={false} className="mt-3 max-w-80 justify-between" actions={actions} />
                    </div>
                </div>
            ))}
        </Card>
    );
}

import { Bookmark, Heart, MessageCircle, Repeat2 } from 'lucide-react';
import { ActionRow, Avatar, Card, Media } from '#features/content/repurpose/preview/parts.tsx';
import { TracedText } from '#features/content/repurpose/source/traced-text.tsx';
import { previewStrings } from '#features/content/repurpose/preview/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';

const text = previewStrings;
const [reply, repost, like, bookmark] = text.actions.x as [string, string, string, string];

/** A post or a thread on X. X shows a post of the usual length whole. */
export function XPreview({ piece }: { piece: Piece }) {
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
                        <p className="flex gap-1.5">
                            <span className="font-bold">{text.brand}</span>
                            <span className="text-(--p-muted)">
                                {text.handle} · {text.now}
                            </span>
                        </p>
                        <div className="mt-0.5 break-words written whitespace-pre-line">
                            <TracedText text={post} />
                        </div>
                        {index === 0 && piece.media.length > 0 && <Media addresses={piece.media} className="mt-3 aspect-video overflow-hidden rounded-2xl" />}
                        <ActionRow
                            labels={false}
                            className="mt-3 max-w-80 justify-between"
                            actions={[
                                [<MessageCircle key="r" size={17} />, reply],
                                [<Repeat2 key="p" size={17} />, repost],
                                [<Heart key="l" size={17} />, like],
                                [<Bookmark key="b" size={17} />, bookmark],
                            ]}
                        />
                    </div>
                </div>
            ))}
        </Card>
    );
}

import { Check, CircleCheck, CircleDashed, CircleSlash } from 'lucide-react';
import { useState } from 'react';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { Input } from '#components/ui/input.tsx';
import { useContentItem } from '#features/campaigns/api/content-item.ts';
import { addImage, approveContent } from '#features/campaigns/api/blog.ts';
import type { Campaign, ContentItem } from '#features/campaigns/types.ts';
import { cn } from '#lib/cn.ts';
import { messageOf } from '#lib/api/problem.ts';
import { humanize } from '#lib/format/text.ts';

const LOOKS: Record<string, { icon: typeof Check; className: string }> = {
    APPROVED: { icon: CircleCheck, className: 'text-good' },
    WITHDRAWN: { icon: CircleSlash, className: 'text-faint' },
};

/** One piece: its first words, how it stands, and the approval that lets it go out. */
export function ContentRow(props: { piece: ContentItem; campaign: Campaign; writable: boolean }) {
    const { piece, campaign, writable } = props;
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();
    const [picture, setPicture] = useState('');
    const { icon: Icon, className } = LOOKS[piece.status] ?? { icon: CircleDashed, className: 'text-faint' };
    const waiting = piece.status !== 'APPROVED' && piece.status !== 'WITHDRAWN';
    const wantsPicture = failure !== undefined && piece.channel === 'INSTAGRAM';

    const approve = async () => {
        setBusy(true);
        try {
            if (wantsPicture && picture) await addImage(piece.contentId, picture);
            await approveContent(campaign.id, piece.contentId);
            setFailure(undefined);
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setBusy(false);
        }
    };

    return (
        <li className="flex items-start gap-3 px-4 py-3">
            <Icon size={15} aria-hidden className={`mt-0.5 shrink-0 ${className}`} />
            <div className="min-w-0 flex-1">
                <PieceText piece={piece} />
                <p className="mt-0.5 text-label text-faint">
                    {humanize(piece.status)}
                    {piece.updatedAt && (
                        <>
                            {' '}
                            <Time at={piece.updatedAt} zone={campaign.timeZone} />
                        </>
                    )}
                </p>
                {failure && (
                    <p role="alert" className="mt-1 text-table text-bad">
                        {failure}
                    </p>
                )}
                {wantsPicture && (
                    <Input
                        aria-label="Address of a picture"
                        placeholder="https://… address of a picture"
                        type="url"
                        value={picture}
                        onChange={(event) => setPicture(event.target.value)}
                        className="mt-2 max-w-md"
                    />
                )}
            </div>
            {writable && waiting && (
                <Button size="small" busy={busy} icon={<Check size={13} />} onClick={() => void approve()}>
                    Approve
                </Button>
            )}
        </li>
    );
}

/**
 * The first lines; the whole text is a press away, for whoever approves it. The campaign knows the first words of what is
 * approved: content-service is asked for the rest.
 */
function PieceText({ piece }: { piece: ContentItem }) {
    const [whole, setWhole] = useState(false);
    const found = useContentItem(piece.contentId, piece.updatedAt, whole || !piece.preview);
    const text = found.data?.body ?? piece.preview;
    if (!text) {
        return found.isError ? (
            <p className="text-table text-bad">Its text could not be read. {messageOf(found.error)}</p>
        ) : (
            <Skeleton className="h-5 w-3/4" />
        );
    }
    const long = text.length > 220 || text.split('\n').length > 3;
    return (
        <>
            <p className={cn('text-table break-words', whole ? 'whitespace-pre-line' : 'line-clamp-3')}>{text}</p>
            {long && (
                <button type="button" className="text-label font-medium text-accent hover:underline" onClick={() => setWhole(!whole)}>
                    {whole ? 'Show less' : 'Show the whole text'}
                </button>
            )}
        </>
    );
}

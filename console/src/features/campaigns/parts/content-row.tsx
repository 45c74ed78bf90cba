import { Check, CircleCheck, CircleDashed, CircleSlash } from 'lucide-react';
import { useState } from 'react';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { Input } from '#components/ui/input.tsx';
import { useContentItem } from '#features/campaigns/api/content-item.ts';
import { addImage, approveContent, isApproved } from '#features/campaigns/api/blog.ts';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { Campaign, ContentItem } from '#features/campaigns/types.ts';
import { cn } from '#lib/cn.ts';
import { Problem, messageOf } from '#lib/api/problem.ts';
import { humanize } from '#lib/format/text.ts';

const LOOKS: Record<string, { icon: typeof Check; className: string }> = {
    APPROVED: { icon: CircleCheck, className: 'text-good' },
    WITHDRAWN: { icon: CircleSlash, className: 'text-faint' },
};

/** A content item: its text, its status, and the button to approve it for publishing. */
export function ContentRow(props: { item: ContentItem; campaign: Campaign; writable: boolean }) {
    const { item, campaign, writable } = props;
    const [busy, setBusy] = useState(false);
    // The campaign service learns of an approval by an event, so the list shows it a little later.
    const [approved, setApproved] = useState(false);
    const [failure, setFailure] = useState<string>();
    const [needsImage, setNeedsImage] = useState(false);
    const [imageUrl, setImageUrl] = useState('');
    const status = approved && item.status !== 'WITHDRAWN' ? 'APPROVED' : item.status;
    const { icon: Icon, className } = LOOKS[status] ?? { icon: CircleDashed, className: 'text-faint' };
    const waiting = status !== 'APPROVED' && status !== 'WITHDRAWN';

    const approve = async () => {
        setBusy(true);
        setFailure(undefined);
        try {
            if (needsImage && imageUrl) await addImage(item.contentId, imageUrl);
            await approveContent(campaign.id, item.contentId);
            setApproved(true);
        } catch (problem) {
            // Somebody else, or another tab, has approved it already.
            if (problem instanceof Problem && problem.status === 409 && (await isApproved(item.contentId))) setApproved(true);
            else {
                setFailure(messageOf(problem));
                setNeedsImage(item.channel === 'INSTAGRAM');
            }
        } finally {
            setBusy(false);
        }
    };

    return (
        <li className="flex items-start gap-3 px-4 py-3">
            <Icon size={15} aria-hidden className={`mt-0.5 shrink-0 ${className}`} />
            <div className="min-w-0 flex-1">
                <ContentText item={item} />
                <p className="mt-0.5 text-label text-faint">
                    {humanize(status)}
                    {item.updatedAt && (
                        <>
                            {' '}
                            <Time at={item.updatedAt} zone={campaign.timeZone} />
                        </>
                    )}
                </p>
                {failure && (
                    <p role="alert" className="mt-1 text-table text-bad">
                        {failure}
                    </p>
                )}
                {needsImage && waiting && (
                    <Input
                        aria-label={partStrings.content.imageUrl}
                        placeholder={partStrings.content.imageUrlPlaceholder}
                        type="url"
                        value={imageUrl}
                        onChange={(event) => setImageUrl(event.target.value)}
                        className="mt-2 max-w-md"
                    />
                )}
            </div>
            {writable && waiting && (
                <Button size="small" busy={busy} icon={<Check size={13} />} onClick={() => void approve()}>
                    {busy ? partStrings.content.approving : partStrings.content.approve}
                </Button>
            )}
        </li>
    );
}

/**
 * The first lines of the text, expandable to the full text. The campaign service has a preview of approved content only;
 * everything else comes from the content service.
 */
function ContentText({ item }: { item: ContentItem }) {
    const [expanded, setExpanded] = useState(false);
    const found = useContentItem(item.contentId, item.updatedAt, expanded || !item.preview);
    const text = found.data?.body ?? (item.preview && previewOf(item.preview));
    if (!text) {
        return found.isError ? (
            <p className="text-table text-bad">{partStrings.content.textNotLoaded(messageOf(found.error))}</p>
        ) : (
            <Skeleton className="h-5 w-3/4" />
        );
    }
    const long = text.length > 220 || text.split('\n').length > 3;
    return (
        <>
            <p className={cn('written text-table break-words', expanded ? 'whitespace-pre-line' : 'line-clamp-3')}>{text}</p>
            {long && (
                <button type="button" className="text-label font-medium text-accent hover:underline" onClick={() => setExpanded(!expanded)}>
                    {expanded ? partStrings.content.showLess : partStrings.content.showMore}
                </button>
            )}
        </>
    );
}

/** The length at which the campaign service cuts a preview. */
const PREVIEW_LENGTH = 280;

/** Ends a cut preview after its last whole word. */
const previewOf = (preview: string) => (preview.length < PREVIEW_LENGTH ? preview : `${preview.replace(/\s+\S*$/u, '')}…`);

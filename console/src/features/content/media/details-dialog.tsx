import { Copy, ExternalLink, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { deleteMedia } from '#features/content/media/api/delete-media.ts';
import { DetailsForm, useDetails } from '#features/content/media/details-form.tsx';
import { playingTime } from '#features/content/media/facts.ts';
import { mediaStrings } from '#features/content/media/strings.ts';
import { useStopQuestion } from '#components/stop-question.tsx';
import type { Media } from '#features/content/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { bytes } from '#lib/format/bytes.ts';
import { exact } from '#lib/format/time.ts';

const text = mediaStrings.details;

/** A picture or video with what is known about it. */
export function DetailsDialog({ media: opened, onClose }: { media: Media; onClose: () => void }) {
    const { canWrite } = useCurrentUser();
    const [media, setMedia] = useState(opened);
    const [deleting, setDeleting] = useState(false);
    const details = useDetails(media, setMedia);
    const stop = useStopQuestion(details.dirty, text.discard);
    const copy = () =>
        navigator.clipboard.writeText(media.url).then(
            () => toast(text.copied(exact(media.linksExpireAt))),
            () => toast(text.notCopied, { tone: 'bad' }),
        );
    return (
        <>
            <Dialog
                open={!deleting && !stop.asking}
                wide
                onOpenChange={(open) => !open && stop.ask(onClose)}
                title={media.name}
                footer={
                    <>
                        {canWrite && (
                            <Button look="quiet" className="mr-auto text-bad hover:text-bad" icon={<Trash2 size={14} />} onClick={() => setDeleting(true)}>
                                {text.delete}
                            </Button>
                        )}
                        <Button icon={<Copy size={14} />} onClick={() => void copy()}>
                            {text.copy}
                        </Button>
                        <a href={media.url} target="_blank" rel="noopener noreferrer" className={buttonClass()}>
                            <ExternalLink size={14} aria-hidden />
                            {text.openFile}
                        </a>
                    </>
                }
            >
                <div className="grid gap-5 sm:grid-cols-2">
                    <div className="grid max-h-80 min-h-40 place-items-center self-start overflow-hidden rounded-lg bg-hover">
                        {media.kind === 'VIDEO' ? (
                            <video src={media.url} controls preload="metadata" className="max-h-80 w-full" />
                        ) : (
                            <img src={media.url} alt={media.altText ?? ''} className="max-h-80 max-w-full object-contain" />
                        )}
                    </div>
                    <div className="flex min-w-0 flex-col gap-4">
                        {canWrite ? <DetailsForm details={details} /> : media.altText && <p className="text-table break-words">{media.altText}</p>}
                        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-table">
                            <Fact name={text.dimensions}>{mediaStrings.size(media.width, media.height)}</Fact>
                            {media.durationMillis !== undefined && <Fact name={text.duration}>{playingTime(media.durationMillis)}</Fact>}
                            <Fact name={text.size}>{bytes(media.bytes)}</Fact>
                            <Fact name={text.format}>{media.mediaType}</Fact>
                            <Fact name={text.added}>
                                <RichText text={text.addedBy} values={{ time: <Time at={media.createdAt} />, name: media.createdBy }} />
                            </Fact>
                        </dl>
                    </div>
                </div>
            </Dialog>
            {stop.question}
            {deleting && (
                <Confirm
                    open
                    danger
                    onOpenChange={setDeleting}
                    title={text.deleteTitle(media.name)}
                    description={text.deleteDetail}
                    action={text.delete}
                    onConfirm={async () => {
                        await deleteMedia(media.id);
                        toast(text.deleted(media.name));
                        onClose();
                    }}
                />
            )}
        </>
    );
}

const Fact = (props: { name: string; children: ReactNode }) => (
    <div className="contents">
        <dt className="text-faint">{props.name}</dt>
        <dd className="min-w-0 break-words tabular-nums">{props.children}</dd>
    </div>
);

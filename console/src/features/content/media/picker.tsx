import { useState } from 'react';
import { InlineProblem } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { SearchField } from '#components/search-field.tsx';
import { DropZone } from '#features/content/drop-zone.tsx';
import { useMedia } from '#features/content/media/api/media.ts';
import { ACCEPT, ACCEPT_OF } from '#features/content/media/facts.ts';
import { Grid } from '#features/content/media/grid.tsx';
import { mediaStrings } from '#features/content/media/strings.ts';
import { Tile } from '#features/content/media/tile.tsx';
import { UploadList } from '#features/content/media/upload-list.tsx';
import { useUploads } from '#features/content/media/use-uploads.ts';
import { useStopQuestion } from '#components/stop-question.tsx';
import { contentStrings } from '#features/content/strings.ts';
import type { Media, MediaKind } from '#features/content/types.ts';

const text = mediaStrings.picker;

export interface MediaPickerProps {
    /** Only files of this kind. */
    kind?: MediaKind | undefined;
    /** Lets the person choose several; they are given in the order in which they were chosen. */
    multiple?: boolean;
    onPick: (media: Media[]) => void;
    onClose: () => void;
}

/** Chooses pictures and videos of the library, or uploads them there. */
export default function MediaPicker({ kind, multiple = false, onPick, onClose }: MediaPickerProps) {
    const [q, setQ] = useState('');
    const [chosen, setChosen] = useState<Media[]>([]);
    const list = useMedia({ kind, q: q || undefined });
    const choose = (media: Media) =>
        setChosen((before) => {
            const rest = before.filter(({ id }) => id !== media.id);
            if (rest.length < before.length) return rest;
            return multiple ? [...before, media] : [media];
        });
    const uploads = useUploads((media) => (!kind || media.kind === kind) && !chosen.some(({ id }) => id === media.id) && choose(media));
    const empty = list.data?.pages[0]?.items.length === 0 && !list.isPlaceholderData;
    const stop = useStopQuestion(uploads.left > 0, mediaStrings.uploads.stop(uploads.left));
    const close = () => stop.ask(onClose);
    return (
        <>
            <Dialog
                open={!stop.asking}
                wide
                onOpenChange={(open) => !open && close()}
                title={text.title}
                description={multiple ? text.several : text.one}
                footer={
                    <>
                        <Button onClick={close}>{contentStrings.cancel}</Button>
                        <Button
                            look="primary"
                            disabled={chosen.length === 0}
                            onClick={() =>
                                stop.ask(() => {
                                    onPick(chosen);
                                    onClose();
                                })
                            }
                        >
                            {text.use(chosen.length)}
                        </Button>
                    </>
                }
            >
                <div className="flex flex-col gap-3">
                    <SearchField label={mediaStrings.search} placeholder={mediaStrings.searchPlaceholder} value={q} onChange={setQ} className="w-full" />
                    <DropZone label={mediaStrings.choose} hint={mediaStrings.hint} accept={kind ? ACCEPT_OF[kind] : ACCEPT} multiple={multiple} compact onFiles={uploads.add} />
                    <UploadList uploads={uploads} />
                    {list.isError && !list.data ? (
                        <InlineProblem error={list.error} onRetry={() => void list.refetch()} />
                    ) : empty ? (
                        <p className="py-6 text-center text-table text-muted">{q ? mediaStrings.empty.noMatch(q) : text.none}</p>
                    ) : (
                        <Grid list={list} small>
                            {(media) => {
                                const at = chosen.findIndex(({ id }) => id === media.id);
                                return <Tile media={media} pressed={at >= 0} place={multiple ? at + 1 : undefined} onClick={() => choose(media)} />;
                            }}
                        </Grid>
                    )}
                </div>
            </Dialog>
            {stop.question}
        </>
    );
}

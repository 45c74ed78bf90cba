import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { SearchField } from '#components/search-field.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Select } from '#components/ui/input.tsx';
import { DropZone } from '#features/content/drop-zone.tsx';
import { AddressDialog } from '#features/content/media/address-dialog.tsx';
import { useMedia, type MediaQuery } from '#features/content/media/api/media.ts';
import { DetailsDialog } from '#features/content/media/details-dialog.tsx';
import { ACCEPT } from '#features/content/media/facts.ts';
import { Grid } from '#features/content/media/grid.tsx';
import { KINDS, mediaSearch } from '#features/content/media/search.ts';
import { mediaStrings } from '#features/content/media/strings.ts';
import { Tile } from '#features/content/media/tile.tsx';
import { UploadList } from '#features/content/media/upload-list.tsx';
import { useUploads } from '#features/content/media/use-uploads.ts';
import { PageDrop } from '#features/content/page-drop.tsx';
import { useStopQuestion } from '#components/stop-question.tsx';
import { contentStrings } from '#features/content/strings.ts';
import { ContentPage } from '#features/content/tabs.tsx';
import type { Media } from '#features/content/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const route = getRouteApi('/content/media');

/** The media library. Answers: what can be shown, and what still lacks an alt text? */
export function MediaPage() {
    const search = route.useSearch();
    const navigate = useNavigate();
    const { canWrite } = useCurrentUser();
    const list = useMedia(search);
    const uploads = useUploads();
    const stop = useStopQuestion(uploads.left > 0, mediaStrings.uploads.stop(uploads.left));
    const [opened, setOpened] = useState<Media>();
    const [adding, setAdding] = useState(false);
    const change = (part: MediaQuery) => void navigate({ to: '/content/media', search: { ...search, ...part }, replace: true });
    return (
        <ContentPage title={contentStrings.tabs.media}>
            <div className="flex flex-col gap-4">
                {canWrite && (
                    <>
                        <DropZone label={mediaStrings.choose} hint={mediaStrings.hint} accept={ACCEPT} multiple compact onFiles={uploads.add} />
                        <UploadList uploads={uploads} />
                    </>
                )}
                <div className="flex flex-wrap items-center gap-2">
                    <SearchField label={mediaStrings.search} placeholder={mediaStrings.searchPlaceholder} value={search.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
                    <Select aria-label={mediaStrings.kind} value={search.kind ?? ''} onChange={(event) => change({ kind: mediaSearch({ kind: event.target.value }).kind })} className="w-44 max-sm:flex-1">
                        <option value="">{mediaStrings.allKinds}</option>
                        {KINDS.map((kind) => (
                            <option key={kind} value={kind}>
                                {mediaStrings.kinds[kind]}
                            </option>
                        ))}
                    </Select>
                    {canWrite && (
                        <Button className="sm:ml-auto max-sm:flex-1" icon={<Link2 size={14} />} onClick={() => setAdding(true)}>
                            {mediaStrings.byAddress}
                        </Button>
                    )}
                </div>
                {list.isError && !list.data ? (
                    <ProblemState error={list.error} what={mediaStrings.list} onRetry={() => void list.refetch()} />
                ) : list.data?.pages[0]?.items.length === 0 && !list.isPlaceholderData ? (
                    <NoMedia search={search} />
                ) : (
                    <Grid list={list}>{(media) => <Tile media={media} onClick={() => setOpened(media)} />}</Grid>
                )}
            </div>
            <PageDrop enabled={canWrite && !opened && !adding} text={mediaStrings.dropHere} onFiles={uploads.add} />
            {opened && <DetailsDialog media={opened} onClose={() => setOpened(undefined)} />}
            {stop.question}
            {adding && <AddressDialog onClose={() => setAdding(false)} />}
        </ContentPage>
    );
}

function NoMedia({ search }: { search: MediaQuery }) {
    const { canWrite } = useCurrentUser();
    const { empty } = mediaStrings;
    if (!search.q && !search.kind) return <Empty title={empty.title}>{canWrite ? empty.detail : empty.viewer}</Empty>;
    return (
        <Empty
            title={search.q ? empty.noMatch(search.q) : empty.noneOfKind}
            action={
                <Link to="/content/media" search={{}} className={buttonClass()}>
                    {empty.showAll}
                </Link>
            }
        >
            {empty.noMatchDetail}
        </Empty>
    );
}

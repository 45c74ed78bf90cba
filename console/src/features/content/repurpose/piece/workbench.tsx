import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { EditForm } from '#features/content/repurpose/edit/edit-form.tsx';
import type { PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { PieceActions } from '#features/content/repurpose/piece/piece-actions.tsx';
import { PieceHeader } from '#features/content/repurpose/piece/piece-header.tsx';
import { PieceNotes } from '#features/content/repurpose/piece/piece-notes.tsx';
import { PieceResults } from '#features/content/repurpose/piece/piece-results.tsx';
import { PieceText } from '#features/content/repurpose/piece/piece-text-view.tsx';
import { ViewSwitch } from '#features/content/repurpose/piece/view-switch.tsx';
import { Preview } from '#features/content/repurpose/preview/preview.tsx';
import { History } from '#features/content/repurpose/history/history.tsx';
import type { View } from '#features/content/repurpose/search.ts';
import { RewriteDialog } from '#features/content/repurpose/rewrite/rewrite-dialog.tsx';
import { blocksOf } from '#features/content/repurpose/source/blocks.ts';
import { Origin } from '#features/content/repurpose/source/origin.tsx';
import { PickedProvider } from '#features/content/repurpose/source/picked.tsx';
import { SourcePane } from '#features/content/repurpose/source/source-pane.tsx';
import { traceOf } from '#features/content/repurpose/source/trace.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { VariationsDialog } from '#features/content/repurpose/variations/variations-dialog.tsx';
import type { Post } from '#features/content/types.ts';
import { channelName } from '#lib/channels.ts';
import { cn } from '#lib/cn.ts';

const PAGE = '/content/posts/$id/pieces';

/** The opened piece beside its source. */
export function Workbench({ post, piece, className }: { post: Post; piece: Piece; className?: string }) {
    const { view = 'text' } = useSearch({ from: PAGE });
    // What is proposed for the piece while it is edited; undefined while it is read.
    const [draft, setDraft] = useState<Partial<PieceFields>>();
    const [rewriting, setRewriting] = useState(false);
    const navigate = useNavigate({ from: PAGE });
    const edit = (proposed: Partial<PieceFields>) => {
        setDraft(proposed);
        // Without its address, the piece would close as soon as another one comes first in the list.
        void navigate({ search: (before) => ({ ...before, piece: piece.id }), replace: true, resetScroll: false });
    };
    const region = useRef<HTMLElement>(null);
    const editButton = useRef<HTMLButtonElement>(null);
    const wasEdited = useRef(false);
    useEffect(() => {
        if (wasEdited.current && !draft) (editButton.current ?? region.current)?.focus();
        wasEdited.current = draft !== undefined;
    }, [draft]);
    const [varying, setVarying] = useState(false);
    const blocks = useMemo(() => blocksOf(post), [post]);
    const trace = useMemo(() => traceOf(piece.lines, blocks), [piece.lines, blocks]);
    return (
        <PickedProvider trace={trace}>
            <div className={cn('grid min-w-0 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,18rem)] 2xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]', className)}>
                <section ref={region} tabIndex={-1} aria-label={repurposeStrings.piece.region(channelName[piece.platform])} className="min-w-0 outline-none">
                    <Link from={PAGE} to="." search={(before) => ({ ...before, piece: undefined })} className={cn(buttonClass('quiet', 'small'), '-ml-2 mb-2 sm:hidden')}>
                        <ArrowLeft size={14} aria-hidden />
                        {repurposeStrings.list.back}
                    </Link>
                    <div className="rounded-lg border border-line bg-raised">
                        <PieceHeader piece={piece} />
                        <PieceResults piece={piece} />
                        {draft ? (
                            <EditForm piece={piece} draft={draft} onClose={() => setDraft(undefined)} />
                        ) : (
                            <>
                                <div className="@container border-b border-line px-4 py-2">
                                    <div className="flex flex-wrap items-center gap-2">
                                        <ViewSwitch />
                                        <PieceActions piece={piece} editButton={editButton} onEdit={() => edit({})} onRewrite={() => setRewriting(true)} onVary={() => setVarying(true)} />
                                    </div>
                                </div>
                                <div className="flex flex-col gap-4 p-4">
                                    <PieceNotes piece={piece} onTake={edit} />
                                    <Shown piece={piece} view={view} />
                                    {view !== 'history' && <Origin />}
                                </div>
                            </>
                        )}
                    </div>
                    {rewriting && <RewriteDialog piece={piece} onClose={() => setRewriting(false)} />}
                    {varying && (
                        <VariationsDialog
                            post={post}
                            piece={piece}
                            onTake={(taken) => {
                                setVarying(false);
                                edit(taken);
                            }}
                            onClose={() => setVarying(false)}
                        />
                    )}
                </section>
                <Source hint={trace.sources.length > 0 ? repurposeStrings.source.hint : repurposeStrings.source.noLines}>
                    <SourcePane blocks={blocks} />
                </Source>
            </div>
        </PickedProvider>
    );
}

function Shown({ piece, view }: { piece: Piece; view: View }) {
    switch (view) {
        case 'preview':
            return <Preview piece={piece} />;
        case 'history':
            return <History piece={piece} />;
        default:
            return <PieceText piece={piece} />;
    }
}

/** The post; on a phone it opens below the piece. */
function Source({ hint, children }: { hint: string; children: ReactNode }) {
    const [open, setOpen] = useState(false);
    return (
        <section aria-label={repurposeStrings.source.title} className="min-w-0 lg:sticky lg:top-16">
            <Button className="w-full lg:hidden" aria-expanded={open} onClick={() => setOpen(!open)}>
                {open ? repurposeStrings.source.hide : repurposeStrings.source.show}
            </Button>
            <div className={cn('rounded-lg border border-line bg-raised max-lg:mt-2 lg:flex lg:max-h-[calc(100dvh-6rem)] lg:flex-col', !open && 'max-lg:hidden')}>
                <header className="border-b border-line px-4 py-2">
                    <h2 className="text-body font-semibold">{repurposeStrings.source.title}</h2>
                    <p className="text-label text-faint">{hint}</p>
                </header>
                <div className="p-4 lg:overflow-y-auto">{children}</div>
            </div>
        </section>
    );
}

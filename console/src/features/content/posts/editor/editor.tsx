import { Link, useBlocker, useNavigate } from '@tanstack/react-router';
import { Sparkles } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Note } from '#components/note.tsx';
import { Page } from '#components/page.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { ClashNote } from '#features/content/posts/editor/clash-note.tsx';
import { DetailsSection } from '#features/content/posts/editor/details-section.tsx';
import { LeaveDialog } from '#features/content/posts/editor/leave-dialog.tsx';
import { SearchSection } from '#features/content/posts/editor/search-section.tsx';
import { StatusSection } from '#features/content/posts/editor/status-section.tsx';
import { editorStrings } from '#features/content/posts/editor/strings.ts';
import { TitleField } from '#features/content/posts/editor/title-field.tsx';
import { usePostForm, type PostForm } from '#features/content/posts/editor/use-post-form.ts';
import { Writing } from '#features/content/posts/editor/writing.tsx';
import { contentStrings } from '#features/content/strings.ts';
import type { Post } from '#features/content/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const text = editorStrings;

/** Writes a post, or reads one that the person may not change. */
export function PostEditor({ post }: { post: Post | undefined }) {
    const { canWrite } = useCurrentUser();
    const navigate = useNavigate();
    const created = useRef(false);
    const editor = usePostForm(post, ({ id }) => {
        created.current = true;
        void navigate({ to: '/content/posts/$id', params: { id }, replace: true });
    });
    const readOnly = !canWrite || post?.status === 'ARCHIVED';
    const { dirty, kept, submit } = editor;
    const blocker = useBlocker({ shouldBlockFn: () => dirty && !created.current, enableBeforeUnload: () => dirty && !kept && !created.current, withResolver: true });
    useSaveKey(submit, !readOnly);
    const crumbs = [
        { label: contentStrings.content, to: { to: '/content/posts' as const } },
        { label: contentStrings.tabs.posts, to: { to: '/content/posts' as const } },
        { label: post?.title ?? text.newPost },
    ];
    return (
        <Page crumbs={crumbs} wide action={
                <>
                    {post && <PiecesLink id={post.id} />}
                    {!readOnly && <SaveButton editor={editor} isNew={!post} />}
                </>
            }>
            <Notes editor={editor} post={post} readOnly={readOnly} />
            <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
                <div className="flex min-w-0 flex-col gap-3">
                    <TitleField editor={editor} readOnly={readOnly} />
                    <Writing editor={editor} format={post?.format ?? 'MARKDOWN'} readOnly={readOnly} />
                </div>
                <div className="flex min-w-0 flex-col gap-5 max-xl:contents">
                    {/* What can't be saved as it is doesn't hold up the next step. */}
                    {post && <StatusSection post={post} dirty={dirty && !readOnly} className="max-xl:order-first" />}
                    <DetailsSection editor={editor} readOnly={readOnly} />
                    <SearchSection editor={editor} readOnly={readOnly} />
                </div>
            </div>
            {blocker.status === 'blocked' && <LeaveDialog kept={kept} isNew={!post} onLeave={blocker.proceed} onStay={blocker.reset} />}
        </Page>
    );
}

const PiecesLink = ({ id }: { id: string }) => (
    <Link to="/content/posts/$id/pieces" params={{ id }} className={buttonClass()}>
        <Sparkles size={14} aria-hidden />
        <span className="max-sm:sr-only">{text.pieces}</span>
    </Link>
);

/** Saves with Ctrl S or ⌘S from anywhere on the page. */
function useSaveKey(save: () => void, enabled: boolean): void {
    const latest = useRef(save);
    useEffect(() => {
        latest.current = save;
    });
    useEffect(() => {
        if (!enabled) return;
        const onKey = (event: KeyboardEvent) => {
            if (event.defaultPrevented || event.key.toLowerCase() !== 's' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
            event.preventDefault();
            latest.current();
        };
        window.addEventListener('keydown', onKey);
        return () => window.removeEventListener('keydown', onKey);
    }, [enabled]);
}

function SaveButton({ editor, isNew }: { editor: PostForm; isNew: boolean }) {
    const { dirty, busy, clash, seen, submit } = editor;
    return (
        <>
            <span role="status" className="whitespace-nowrap text-label text-muted max-sm:sr-only">
                {dirty ? text.unsaved : seen && <RichText text={text.savedAt} values={{ time: <Time at={seen.updatedAt} /> }} />}
            </span>
            <Button look="primary" busy={busy} disabled={!dirty || clash !== undefined} onClick={submit}>
                {isNew ? text.create : text.save}
            </Button>
        </>
    );
}

function Notes({ editor, post, readOnly }: { editor: PostForm; post: Post | undefined; readOnly: boolean }) {
    const { canWrite } = useCurrentUser();
    const [discarding, setDiscarding] = useState(false);
    const { clash, failure, fields, restored, dirty } = editor;
    const note = !canWrite ? text.notes.viewer : post?.status === 'ARCHIVED' ? text.notes.archived : post?.status === 'APPROVED' ? text.notes.approved : post?.status === 'PUBLISHED' ? text.notes.published : undefined;
    const discard = (
        <Button size="small" onClick={() => setDiscarding(true)}>
            {text.discard}
        </Button>
    );
    return (
        <div className="flex flex-col gap-2 not-empty:mb-4">
            {note && <Note tone={post?.status === 'APPROVED' && canWrite ? 'warn' : 'plain'}>{note}</Note>}
            {dirty && (readOnly || (restored && !clash)) && (
                <Note tone="warn" action={discard}>
                    {readOnly ? text.onlyHere : text.restored}
                </Note>
            )}
            {clash && !readOnly && <ClashNote clash={clash} fields={fields} onDecide={editor.decide} />}
            {failure && (
                <div role="alert">
                    <Note tone="bad">{failure}</Note>
                </div>
            )}
            {discarding && (
                <Confirm
                    open
                    danger
                    onOpenChange={setDiscarding}
                    title={text.discardTitle}
                    description={text.discardDetail}
                    action={text.discard}
                    onConfirm={async () => editor.discard()}
                />
            )}
        </div>
    );
}

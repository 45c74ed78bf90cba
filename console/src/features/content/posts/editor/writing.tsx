import type { EditorView } from '@codemirror/view';
import { lazy, Suspense, useState } from 'react';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { Preview } from '#features/content/posts/editor/preview.tsx';
import { editorStrings } from '#features/content/posts/editor/strings.ts';
import { Toolbar } from '#features/content/posts/editor/toolbar.tsx';
import type { PostForm } from '#features/content/posts/editor/use-post-form.ts';
import type { PostFormat } from '#features/content/types.ts';
import { cn } from '#lib/cn.ts';

const CodeEditor = lazy(() => import('#features/content/posts/editor/code-editor.tsx'));
const MediaPicker = lazy(() => import('#features/content/media/picker.tsx'));

type View = 'write' | 'both' | 'preview';
const VIEWS: View[] = ['write', 'both', 'preview'];
const text = editorStrings.views;

/** Tailwind's lg: below it, the text and its preview don't fit side by side. */
const isWide = () => window.matchMedia('(min-width: 64rem)').matches;

/** The text of a post beside its preview. */
export function Writing({ editor, format, readOnly }: { editor: PostForm; format: PostFormat; readOnly: boolean }) {
    const { form, fields } = editor;
    const [chosen, setChosen] = useState<View>(() => (isWide() ? 'both' : 'write'));
    const [view, setView] = useState<EditorView>();
    const [picking, setPicking] = useState(false);
    const shown = readOnly ? 'preview' : chosen;
    const problem = form.formState.errors.content?.message;
    return (
        <div className="overflow-hidden rounded-lg border border-line bg-raised">
            {!readOnly && (
                <div className="flex flex-wrap items-center gap-2 border-b border-line px-2 py-1.5">
                    {shown !== 'preview' && format === 'MARKDOWN' && <Toolbar view={view} onPicture={() => setPicking(true)} />}
                    <span className="ml-auto text-label text-faint max-sm:hidden">{editorStrings.contentHint[format]}</span>
                    <Segments label={text.label} value={chosen} options={VIEWS.map((value) => ({ value, label: text[value] }))} onChange={setChosen} />
                </div>
            )}
            <div className={cn('flex min-h-96', readOnly ? 'max-h-none' : 'h-[calc(100dvh-15rem)] max-lg:flex-col')}>
                {shown !== 'preview' && (
                    <div className={cn('min-h-0 min-w-0 flex-1', shown === 'both' && 'border-line max-lg:border-b lg:border-r')}>
                        <Suspense fallback={<Skeleton className="m-5 h-40" />}>
                            <CodeEditor
                                value={fields.content}
                                format={format}
                                label={editorStrings.content}
                                readOnly={readOnly}
                                invalid={problem !== undefined}
                                describedBy={problem ? 'content-problem' : undefined}
                                onChange={(content) => form.setValue('content', content, { shouldDirty: true, shouldValidate: problem !== undefined })}
                                onSave={editor.submit}
                                onReady={setView}
                            />
                        </Suspense>
                    </div>
                )}
                {shown !== 'write' && <Preview title={readOnly ? undefined : fields.title} content={fields.content} format={format} />}
            </div>
            {problem && (
                <p id="content-problem" className="border-t border-line px-5 py-2 text-label text-bad">
                    {problem}
                </p>
            )}
            {picking && (
                <Suspense>
                    <MediaPicker
                        kind="IMAGE"
                        onClose={() => setPicking(false)}
                        onPick={async ([picked]) => {
                            const { insertPicture } = await import('#features/content/posts/editor/commands.ts');
                            if (picked && view) insertPicture(view, picked.url, picked.altText || undefined);
                        }}
                    />
                </Suspense>
            )}
        </div>
    );
}

import { useDeferredValue, useMemo } from 'react';
import { editorStrings } from '#features/content/posts/editor/strings.ts';
import { reading, renderPost } from '#features/content/posts/editor/render.ts';
import type { PostFormat } from '#features/content/types.ts';

/** The post as readers see it, with its title unless that stands above already. */
export function Preview({ title, content, format }: { title: string | undefined; content: string; format: PostFormat }) {
    const shown = useDeferredValue(content);
    const html = useMemo(() => renderPost(shown, format), [shown, format]);
    const { words, minutes } = useMemo(() => reading(html), [html]);
    return (
        <section aria-label={editorStrings.preview} className="flex min-h-0 min-w-0 flex-1 flex-col">
            <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-5 py-4 outline-offset-[-2px]">
                {shown.trim() === '' ? (
                    <p className="text-faint">{editorStrings.previewEmpty}</p>
                ) : (
                    <article className="prose">
                        {title !== undefined && (
                            <p dir="auto" className="prose-title">
                                {title.trim() || editorStrings.untitled}
                            </p>
                        )}
                        {/* Sanitised by renderPost. */}
                        <div dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
                    </article>
                )}
            </div>
            <p className="shrink-0 border-t border-line px-5 py-1.5 text-label text-faint">{editorStrings.words(words, minutes)}</p>
        </section>
    );
}

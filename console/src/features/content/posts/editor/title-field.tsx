import { Textarea } from '#components/ui/input.tsx';
import { editorStrings } from '#features/content/posts/editor/strings.ts';
import type { PostForm } from '#features/content/posts/editor/use-post-form.ts';

/** The title, as large as readers see it. */
export function TitleField({ editor, readOnly }: { editor: PostForm; readOnly: boolean }) {
    const { form, fields } = editor;
    const problem = form.formState.errors.title?.message;
    if (readOnly) return <h1 dir="auto" className="text-title font-semibold break-words">{fields.title}</h1>;
    return (
        <div>
            <h1 className="sr-only">{fields.title.trim() || editorStrings.newPost}</h1>
            <Textarea
                aria-label={editorStrings.title}
                aria-invalid={problem ? true : undefined}
                aria-describedby={problem ? 'title-problem' : undefined}
                placeholder={editorStrings.titlePlaceholder}
                rows={1}
                {...form.register('title', { setValueAs: (typed: string) => typed.replace(/\s*\n\s*/g, ' ') })}
                onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
                className="field-sizing-content resize-none border-transparent bg-transparent px-0 py-1 text-title font-semibold hover:border-transparent focus-visible:border-transparent focus-visible:outline-none max-sm:text-title"
            />
            {problem && (
                <p id="title-problem" className="text-label text-bad">
                    {problem}
                </p>
            )}
        </div>
    );
}

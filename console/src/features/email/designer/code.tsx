import { lazy, Suspense } from 'react';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { designerStrings } from '#features/email/designer/strings.ts';
import type { Designer } from '#features/email/designer/use-designer.ts';

const CodeEditor = lazy(() => import('#features/content/posts/editor/code-editor.tsx'));
const text = designerStrings.source;
const NOTHING = () => {};

/** The MJML or HTML of an email. */
export function Code({ designer, onSave }: { designer: Designer; onSave: () => void }) {
    const { design, edit } = designer;
    const source = design.source === 'MJML' ? 'MJML' : 'HTML';
    return (
        <div>
            <div className="h-[60dvh] overflow-hidden rounded-lg border border-line bg-raised">
                <Suspense fallback={<Skeleton className="h-full" />}>
                    <CodeEditor
                        key={source}
                        value={source === 'MJML' ? design.mjml : design.html}
                        format="HTML"
                        label={text.editor(text.names[source])}
                        readOnly={false}
                        invalid={false}
                        describedBy={undefined}
                        onChange={(typed) => edit(source === 'MJML' ? { mjml: typed } : { html: typed })}
                        onSave={onSave}
                        onReady={NOTHING}
                    />
                </Suspense>
            </div>
            <p className="mt-1.5 text-label text-faint">{text.help[source]}</p>
        </div>
    );
}

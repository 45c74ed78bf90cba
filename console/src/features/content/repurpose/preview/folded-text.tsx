import { useState } from 'react';
import { foldAt } from '#features/content/repurpose/preview/fold.ts';
import { TracedText } from '#features/content/repurpose/source/traced-text.tsx';
import { previewStrings } from '#features/content/repurpose/preview/strings.ts';

const text = previewStrings;

/** A text as a feed shows it: folded, with the words that unfold it. */
export function FoldedText({ body, fold, more }: { body: string; fold: number | undefined; more: string }) {
    const [open, setOpen] = useState(false);
    const end = foldAt(body, fold);
    if (end === undefined) return <TracedText text={body} />;
    return (
        <>
            <TracedText text={body} {...(!open && { end })} />
            {!open && '… '}
            <button type="button" className="font-medium text-(--p-muted) hover:underline" aria-expanded={open} onClick={() => setOpen(!open)}>
                {open ? <span className="ml-1">{text.less}</span> : more}
            </button>
        </>
    );
}

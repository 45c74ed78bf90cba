import { useState } from 'react';
import { Confirm } from '#components/ui/confirm.tsx';
import { Segments } from '#components/ui/segments.tsx';
import type { SourceType } from '#features/email/design/types.ts';
import { designerStrings } from '#features/email/designer/strings.ts';
import type { Designer, Shown } from '#features/email/designer/use-designer.ts';
import { rootOf } from '#features/email/designer/model/tree.ts';

const text = designerStrings.source;
const SOURCES: SourceType[] = ['BLOCKS', 'MJML', 'HTML'];
const EMPTY_MJML = '<mjml>\n  <mj-body>\n    <mj-section>\n      <mj-column>\n        <mj-text></mj-text>\n      </mj-column>\n    </mj-section>\n  </mj-body>\n</mjml>\n';
const DETAIL: Record<SourceType, string> = { BLOCKS: text.toBlocks, MJML: text.toMjml, HTML: text.toHtml };

/** Chooses between blocks, MJML and HTML; asks before a design is left behind. */
export function SourceSwitch({ designer, shown }: { designer: Designer; shown: Shown }) {
    const [asked, setAsked] = useState<SourceType>();
    const { design, edit } = designer;
    const isEmpty = design.source === 'BLOCKS' ? design.root.nodes.length === 0 : (design.source === 'MJML' ? design.mjml : design.html).trim() === '';
    const pending = shown.empty || (shown.error && !shown.stale) ? text.htmlFailed : shown.stale || !shown.built ? text.htmlPending : undefined;
    const go = (source: SourceType) => edit({ source, ...(source === 'BLOCKS' ? { root: rootOf([]) } : source === 'MJML' ? { mjml: EMPTY_MJML } : { html: isEmpty ? '' : (shown.built?.mergeHtml ?? '') }) });
    const choose = (source: SourceType) => {
        if (source === design.source) return;
        if (isEmpty) go(source);
        else setAsked(source);
    };
    return (
        <>
            <Segments label={text.label} value={design.source} options={SOURCES.map((value) => ({ value, label: text.names[value] }))} onChange={choose} />
            {asked && (
                <Confirm
                    open
                    onOpenChange={() => setAsked(undefined)}
                    title={text.question(text.names[asked])}
                    description={asked === 'HTML' ? [DETAIL.HTML, designer.incomplete && text.htmlIncomplete, pending].filter(Boolean).join(' ') : DETAIL[asked]}
                    disabled={asked === 'HTML' && pending !== undefined}
                    action={text.action(text.names[asked])}
                    onConfirm={async () => go(asked)}
                />
            )}
        </>
    );
}

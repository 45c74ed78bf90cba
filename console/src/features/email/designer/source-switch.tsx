import { useState } from 'react';
import { Confirm } from '#components/ui/confirm.tsx';
import { Segments } from '#components/ui/segments.tsx';
import type { SourceType } from '#features/email/design/types.ts';
import { designerStrings } from '#features/email/designer/strings.ts';
import type { Designer } from '#features/email/designer/use-designer.ts';
import { rootOf } from '#features/email/designer/model/tree.ts';

const text = designerStrings.source;
const SOURCES: SourceType[] = ['BLOCKS', 'MJML', 'HTML'];
const EMPTY_MJML = '<mjml>\n  <mj-body>\n    <mj-section>\n      <mj-column>\n        <mj-text></mj-text>\n      </mj-column>\n    </mj-section>\n  </mj-body>\n</mjml>\n';
const DETAIL: Record<SourceType, string> = { BLOCKS: text.toBlocks, MJML: text.toMjml, HTML: text.toHtml };

/** Chooses between blocks, MJML and HTML; asks before a design is left behind. */
export function SourceSwitch({ designer, built }: { designer: Designer; built: string | undefined }) {
    const [asked, setAsked] = useState<SourceType>();
    const { design, edit } = designer;
    const go = (source: SourceType) => edit({ source, ...(source === 'BLOCKS' ? { root: rootOf([]) } : source === 'MJML' ? { mjml: EMPTY_MJML } : { html: built ?? '' }) });
    const isEmpty = design.source === 'BLOCKS' ? design.root.nodes.length === 0 : (design.source === 'MJML' ? design.mjml : design.html).trim() === '';
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
                    description={DETAIL[asked]}
                    action={text.action(text.names[asked])}
                    onConfirm={async () => go(asked)}
                />
            )}
        </>
    );
}

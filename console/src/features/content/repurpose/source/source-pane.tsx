import type { ReactNode } from 'react';
import type { Block } from '#features/content/repurpose/source/blocks.ts';
import { Mark } from '#features/content/repurpose/source/mark.tsx';
import { useMarkKeys, usePicked } from '#features/content/repurpose/source/picked.tsx';
import type { SourceRange } from '#features/content/repurpose/source/trace.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import { cn } from '#lib/cn.ts';

/** The element and the look of each kind of block. */
const KINDS = new Map<Block['kind'], [element: 'h3' | 'h4' | 'p' | 'blockquote' | 'pre', className: string]>([
    ['title', ['h3', 'text-lead font-semibold text-balance']],
    ['summary', ['p', 'text-body text-muted']],
    ['heading', ['h4', 'mt-3 text-body font-semibold']],
    ['paragraph', ['p', 'text-body']],
    ['item', ['p', 'ml-1 border-l border-line pl-3 text-body']],
    ['quote', ['blockquote', 'border-l-2 border-strong pl-3 text-body text-muted']],
    ['code', ['pre', 'overflow-x-auto rounded-md bg-rail p-2 font-mono text-label whitespace-pre text-muted']],
]);

/** The post, with the sentences that became lines of the opened piece. */
export function SourcePane({ blocks }: { blocks: readonly Block[] }) {
    const { trace, picked } = usePicked();
    const onKeyDown = useMarkKeys('source');
    const tabbable = trace.sources.some(({ key }) => key === picked) ? picked : trace.sources[0]?.key;
    return (
        <div onKeyDown={onKeyDown} className="flex flex-col gap-2.5 break-words">
            {blocks.map((block, index) => (
                <BlockText key={index} block={block} ranges={trace.sources.filter((range) => range.block === index)} tabbable={tabbable} />
            ))}
        </div>
    );
}

function BlockText({ block, ranges, tabbable }: { block: Block; ranges: SourceRange[]; tabbable: string | undefined }) {
    const [Element, className] = KINDS.get(block.kind)!;
    return (
        <Element className={cn(block.kind !== 'code' && 'written', className)} {...(block.kind === 'code' && { tabIndex: 0, role: 'region', 'aria-label': repurposeStrings.source.code })}>
            {ranges.map((range, index) => (
                <Fragmented key={range.key} before={block.text.slice(ranges[index - 1]?.to ?? 0, range.from)}>
                    <Mark id={range.key} side="source" tabbable={range.key === tabbable}>
                        {block.text.slice(range.from, range.to)}
                    </Mark>
                </Fragmented>
            ))}
            {block.text.slice(ranges.at(-1)?.to ?? 0)}
        </Element>
    );
}

const Fragmented = (props: { before: string; children: ReactNode }) => (
    <>
        {props.before}
        {props.children}
    </>
);

import { useMemo } from 'react';
import { Entities } from '#features/content/repurpose/source/entities.tsx';
import { Mark } from '#features/content/repurpose/source/mark.tsx';
import { usePicked } from '#features/content/repurpose/source/picked.tsx';
import { stretchesOf, upTo } from '#features/content/repurpose/source/trace.ts';

/** A text of a piece whose lines can be picked, up to a position. Hashtags, mentions and links have the platform's colour. */
export function TracedText({ text, end }: { text: string; end?: number }) {
    const { trace, picked } = usePicked();
    const stretches = useMemo(() => upTo(stretchesOf(text, trace.lines), end ?? text.length), [text, trace, end]);
    const tabbable = trace.lines.some(({ key }) => key === picked) ? picked : trace.lines[0]?.key;
    return stretches.map(({ text: part, key }, index) =>
        key === undefined ? (
            <Entities key={index} text={part} />
        ) : (
            <Mark key={index} id={key} side="piece" tabbable={key === tabbable}>
                <Entities text={part} />
            </Mark>
        ),
    );
}

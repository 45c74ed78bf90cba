import { usePicked } from '#features/content/repurpose/source/picked.tsx';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';

/** Says where the picked line comes from. Beside a visible source, only screen readers need the sentence itself. */
export function Origin() {
    const { trace, picked } = usePicked();
    const line = trace.lines.find(({ key }) => key === picked);
    const text = repurposeStrings.source;
    return (
        <p role="status" className={line ? (line.origin === 'sentence' ? 'rounded-md bg-accent-soft px-3 py-2 text-table max-lg:sticky max-lg:bottom-16 lg:sr-only' : 'rounded-md bg-hover px-3 py-2 text-table max-lg:sticky max-lg:bottom-16') : 'sr-only'}>
            {line?.origin === 'sentence' && text.from(line.source ?? '')}
            {line?.origin === 'lost' && text.lost(line.source ?? '')}
            {line?.origin === 'own' && text.own}
        </p>
    );
}

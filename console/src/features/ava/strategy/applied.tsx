import { Note } from '#components/note.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { strategyStrings as text } from '#features/ava/strategy/strings.ts';
import type { Strategy } from '#features/ava/types.ts';

/** Who applied a version when, and whether the budget took its split. */
export function Applied({ strategy: { application, appliedAt, appliedBy }, zone }: { strategy: Strategy; zone: string }) {
    if (!application || !appliedAt) return null;
    const values = { who: appliedBy ?? '', time: <Time at={appliedAt} zone={zone} /> };
    if (application.state !== 'REFUSED') {
        const accepted = application.state === 'ACCEPTED';
        return (
            <p role="status" className={accepted ? 'text-good' : 'text-muted'}>
                <RichText text={accepted ? text.applied : text.requested} values={values} />
            </p>
        );
    }
    return (
        <Note tone="warn" className="mt-1">
            <p>
                <RichText text={text.refused} values={values} />
            </p>
            <ul className="my-1 list-disc pl-5">
                {application.refusals.map((refusal) => (
                    <li key={refusal}>{refusal}</li>
                ))}
            </ul>
            <p>{text.refusedNext}</p>
        </Note>
    );
}

import { CircleHelp } from 'lucide-react';
import { useId, useState } from 'react';
import { InlineProblem } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useExplanation, type Subject } from '#features/ava/api/explain.ts';
import { partStrings as text } from '#features/ava/parts/strings.ts';
import { BUILT_IN, modelName } from '#features/ava/strings.ts';

interface WhyProps {
    campaignId: string;
    subject: Subject;
    id: string;
    version: number;
    /** What is explained, for screen readers. */
    of: string;
}

/** Whether the explanation is open, with the button that opens it and its place below. */
export function useWhy(props: WhyProps) {
    const [open, setOpen] = useState(false);
    const place = useId();
    const button = (
        <Button look="quiet" size="small" icon={<CircleHelp size={13} />} aria-label={text.whyOf(props.of)} aria-expanded={open} aria-controls={open ? place : undefined} onClick={() => setOpen(!open)}>
            {text.why}
        </Button>
    );
    return { button, answer: open && <Answer {...props} place={place} /> };
}

/** The explanation from the evidence, written by a model if one is set up. */
function Answer({ campaignId, subject, id, version, place }: WhyProps & { place: string }) {
    const { data, isError, error, refetch } = useExplanation(campaignId, subject, id, version);
    return (
        <div id={place} className="rounded-md bg-hover px-3 py-2">
            {data ? (
                <>
                    <ul className="flex list-disc flex-col gap-1 pl-4">
                        {data.sentences.map((sentence) => (
                            <li key={sentence} className="text-pretty">
                                {sentence}
                            </li>
                        ))}
                    </ul>
                    <p className="mt-2 text-label text-pretty text-muted">
                        {data.caveat} {data.engine === BUILT_IN ? text.builtIn : text.byModel(modelName(data.engine))}
                    </p>
                </>
            ) : isError ? (
                <InlineProblem error={error} onRetry={() => void refetch()} className="p-0" />
            ) : (
                <div role="status" aria-label={text.explaining} className="flex flex-col gap-2 py-1">
                    <Skeleton className="h-3 w-5/6" />
                    <Skeleton className="h-3 w-2/3" />
                </div>
            )}
        </div>
    );
}

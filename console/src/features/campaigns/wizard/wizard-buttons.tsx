import { Button } from '#components/ui/button.tsx';
import { campaignStrings } from '#features/campaigns/strings.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';
import { Problem, messageOf } from '#lib/api/problem.ts';

/** Back, Continue, and saving as a draft or starting over. */
export function WizardButtons(props: {
    busy: boolean;
    saved: boolean;
    onBack: (() => void) | undefined;
    onSaveAsDraft: () => void;
    onStartOver: () => void;
}) {
    return (
        <div className="mt-8 flex flex-wrap gap-2 border-t border-line pt-4">
            {props.onBack && <Button onClick={props.onBack}>{campaignStrings.back}</Button>}
            <Button type="submit" look="primary" busy={props.busy}>
                {wizardStrings.continue}
            </Button>
            <span className="flex-1" />
            {props.saved ? (
                <Button look="quiet" disabled={props.busy} onClick={props.onSaveAsDraft}>
                    {wizardStrings.saveAsDraft}
                </Button>
            ) : (
                <Button look="quiet" onClick={props.onStartOver}>
                    {wizardStrings.startOver}
                </Button>
            )}
        </div>
    );
}

/** Why the draft could not be saved. The entries are kept. */
export function SaveFailure({ failure }: { failure: unknown }) {
    if (failure === undefined) return null;
    return (
        <div role="alert" className="mt-4 rounded-lg bg-bad-soft px-3 py-2 text-table">
            <p>{wizardStrings.notSaved(messageOf(failure))}</p>
            {failure instanceof Problem && failure.traceId && (
                <details className="mt-1 text-label text-muted">
                    <summary>{wizardStrings.details}</summary>
                    <p className="mt-1 font-mono select-all">{campaignStrings.traceId(failure.traceId)}</p>
                </details>
            )}
        </div>
    );
}

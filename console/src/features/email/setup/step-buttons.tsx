import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { stopFor } from '#features/email/setup/stop-for.ts';
import { setupStrings as text } from '#features/email/setup/strings.ts';

interface StepButtonsProps {
    id: string;
    onBack: (() => void) | undefined;
    /** Leaves the set-up. */
    onLater: () => void;
    /** Absent if the button submits a form. */
    onNext?: () => void;
    busy?: boolean;
    disabled?: boolean;
    /** The label of the last step's button. */
    action?: string;
}

/** Back, on, and out. */
export const StepButtons = ({ id, onBack, onLater, onNext, busy, disabled, action = text.continue }: StepButtonsProps) => (
    <div className="mt-8 flex flex-wrap gap-2 border-t border-line pt-4">
        {onBack && <Button onClick={onBack}>{text.back}</Button>}
        <Button look="primary" type={onNext ? 'button' : 'submit'} busy={busy ?? false} disabled={disabled} onClick={onNext}>
            {action}
        </Button>
        <span className="flex-1" />
        <Link to="/email/emails/$id" params={{ id }} onClick={(event) => stopFor(event, onLater)} title={text.laterHint} className={buttonClass('quiet')}>
            {text.later}
        </Link>
    </div>
);

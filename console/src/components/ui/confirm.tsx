import { useState, type ReactNode } from 'react';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { messageOf } from '#lib/api/problem.ts';

export interface ConfirmProps {
    open: boolean;
    onOpenChange: (open: boolean) => void;
    /** Names the object: Delete “Spring offer”? */
    title: string;
    description: ReactNode;
    /** The button's label, a verb. */
    action: string;
    danger?: boolean;
    disabled?: boolean;
    onConfirm: () => Promise<unknown>;
    children?: ReactNode;
}

/** Asks for confirmation before an action, and shows the error if the action fails. */
export function Confirm({ open, onOpenChange, title, description, action, danger, disabled, onConfirm, children }: ConfirmProps) {
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();

    const confirm = async () => {
        setBusy(true);
        setFailure(undefined);
        try {
            await onConfirm();
            onOpenChange(false);
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setBusy(false);
        }
    };

    return (
        <Dialog
            open={open}
            onOpenChange={(next) => {
                setFailure(undefined);
                onOpenChange(next);
            }}
            title={title}
            description={description}
            footer={
                <>
                    <Button onClick={() => onOpenChange(false)}>{componentStrings.cancel}</Button>
                    <Button look={danger ? 'danger' : 'primary'} busy={busy} disabled={disabled} onClick={() => void confirm()}>
                        {action}
                    </Button>
                </>
            }
        >
            {children}
            {failure && (
                <p role="alert" className="mt-2 text-table text-bad">
                    {failure}
                </p>
            )}
        </Dialog>
    );
}

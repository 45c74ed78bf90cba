import { useState } from 'react';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import type { Block } from '#features/email/design/types.ts';
import { renameBlock, saveBlock, type SavedBlock } from '#features/email/designer/api/saved-blocks.ts';
import { designerStrings } from '#features/email/designer/strings.ts';
import { messageOf } from '#lib/api/problem.ts';

const text = designerStrings.saved;
const LONGEST = 100;

/** Asks for the name under which a block is saved, or for another one. */
export function NameBlockDialog({ block, saved, onClose }: { block?: Block; saved?: SavedBlock; onClose: () => void }) {
    const [name, setName] = useState(saved?.name ?? '');
    const [idempotencyKey] = useState(() => crypto.randomUUID());
    const [error, setError] = useState<string>();
    const [busy, setBusy] = useState(false);
    const save = async () => {
        const typed = name.trim();
        if (typed === '') return setError(text.nameMissing);
        setBusy(true);
        try {
            if (saved) await renameBlock(saved, typed);
            else if (block) await saveBlock(typed, block, idempotencyKey);
            toast(saved ? text.renamed : text.done(typed));
            onClose();
        } catch (problem) {
            setError(messageOf(problem));
        } finally {
            setBusy(false);
        }
    };
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={saved ? text.renameTitle : text.saveTitle}
            description={saved ? undefined : text.saveDetail}
            footer={
                <>
                    <Button onClick={onClose}>{componentStrings.cancel}</Button>
                    <Button look="primary" busy={busy} onClick={() => void save()}>
                        {saved ? text.rename : text.save}
                    </Button>
                </>
            }
        >
            <form
                noValidate
                onSubmit={(event) => {
                    event.preventDefault();
                    void save();
                }}
            >
                <Field label={text.name} error={error}>
                    {(aria) => (
                        <Input
                            {...aria}
                            maxLength={LONGEST}
                            value={name}
                            onChange={(event) => {
                                setName(event.target.value);
                                setError(undefined);
                            }}
                        />
                    )}
                </Field>
            </form>
        </Dialog>
    );
}

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import { updateView } from '#features/campaigns/api/views.ts';
import { viewName } from '#features/campaigns/list/views/save-view-dialog.tsx';
import { viewStrings } from '#features/campaigns/list/views/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { SavedView } from '#features/campaigns/types.ts';
import { messageOf } from '#lib/api/problem.ts';

const text = viewStrings.manageDialog;

/** Takes the place of a view's row while it gets another name. */
export function RenameForm({ view, onDone }: { view: SavedView; onDone: () => void }) {
    const [name, setName] = useState(view.name);
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();
    const save = async () => {
        const checked = viewName.safeParse(name);
        if (!checked.success) return setFailure(checked.error.issues[0]?.message);
        setBusy(true);
        try {
            await updateView(view, { name: checked.data });
            onDone();
        } catch (problem) {
            setFailure(messageOf(problem));
            setBusy(false);
        }
    };
    return (
        <li className="py-1.5">
            <form
                noValidate
                className="flex items-center gap-2"
                onSubmit={(event) => {
                    event.preventDefault();
                    void save();
                }}
            >
                <Input
                    autoFocus
                    aria-label={text.newName(view.name)}
                    aria-invalid={failure ? true : undefined}
                    maxLength={80}
                    value={name}
                    onChange={(event) => setName(event.target.value)}
                />
                <Button type="submit" look="primary" busy={busy}>
                    {text.save}
                </Button>
                <Button onClick={onDone}>{campaignStrings.cancel}</Button>
            </form>
            {failure && (
                <p role="alert" className="mt-1 text-label text-bad">
                    {failure}
                </p>
            )}
        </li>
    );
}

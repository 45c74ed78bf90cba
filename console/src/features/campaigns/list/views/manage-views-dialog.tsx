import { Pencil, Star, Trash2, Users } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { clearDefaultView, deleteView, makeDefaultView, saveView, updateView } from '#features/campaigns/api/views.ts';
import { viewName } from '#features/campaigns/list/views/save-view-dialog.tsx';
import { viewStrings } from '#features/campaigns/list/views/strings.ts';
import type { SavedView, SavedViews } from '#features/campaigns/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const text = viewStrings.manageDialog;

/** Lists the views with what the person may do with each. */
export function ManageViewsDialog({ views, onClose }: { views: SavedViews; onClose: () => void }) {
    return (
        <Dialog open onOpenChange={(open) => !open && onClose()} title={text.title} description={text.detail} wide>
            {views.items.length === 0 ? (
                <p className="text-table text-muted">{text.empty}</p>
            ) : (
                <ul className="divide-y divide-line">
                    {views.items.map((view) => (
                        <ViewRow key={view.id} view={view} isDefault={view.id === views.defaultId} />
                    ))}
                </ul>
            )}
        </Dialog>
    );
}

function ViewRow({ view, isDefault }: { view: SavedView; isDefault: boolean }) {
    const { canWrite, roles } = useCurrentUser();
    const [renaming, setRenaming] = useState(false);
    const [renamed, setRenamed] = useState(false);
    const [busy, setBusy] = useState(false);
    const notes = [!view.mine && viewStrings.by(view.owner), view.shared && viewStrings.shared, isDefault && viewStrings.default].filter(Boolean);
    const mayChange = view.mine || roles.includes('admin');

    const run = async (action: () => Promise<unknown>) => {
        setBusy(true);
        try {
            await action();
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
        } finally {
            setBusy(false);
        }
    };

    const remove = async () => {
        await deleteView(view);
        // An administrator cannot restore somebody else's view as theirs.
        const undo = view.mine ? { label: text.undo, run: () => void run(() => restore(view, isDefault)) } : undefined;
        toast(text.deleted(view.name), { undo });
    };

    const stopRenaming = () => {
        setRenaming(false);
        setRenamed(true);
    };
    if (renaming) return <RenameForm view={view} onDone={stopRenaming} />;
    return (
        <li className="flex items-center gap-1 py-1.5 text-table">
            <span className="min-w-0 flex-1">
                <span className="block truncate font-medium" title={view.name}>
                    {view.name}
                </span>
                {notes.length > 0 && <span className="block truncate text-label text-faint">{notes.join(' · ')}</span>}
            </span>
            <Toggle
                label={text.makeDefault(view.name)}
                pressed={isDefault}
                disabled={busy}
                icon={<Star size={15} fill={isDefault ? 'currentColor' : 'none'} />}
                onToggle={() => void run(() => (isDefault ? clearDefaultView(view.id) : makeDefaultView(view.id)))}
            />
            {mayChange && (
                <>
                    {(canWrite || view.shared) && (
                        <Toggle
                            label={text.share(view.name)}
                            pressed={view.shared}
                            disabled={busy}
                            icon={<Users size={15} />}
                            onToggle={() => void run(() => updateView(view, { shared: !view.shared }))}
                        />
                    )}
                    {/* Gets the focus back from the form. */}
                    <Button look="quiet" size="icon" autoFocus={renamed} disabled={busy} aria-label={text.rename(view.name)} icon={<Pencil size={15} />} onClick={() => setRenaming(true)} />
                    <Button look="quiet" size="icon" disabled={busy} aria-label={text.delete(view.name)} icon={<Trash2 size={15} />} onClick={() => void run(remove)} />
                </>
            )}
        </li>
    );
}

/** Saves a deleted view again. */
async function restore({ name, filters, shared }: SavedView, wasDefault: boolean): Promise<void> {
    const view = await saveView({ name, filters, shared });
    if (wasDefault) await makeDefaultView(view.id);
}

const Toggle = (props: { label: string; pressed: boolean; disabled: boolean; icon: ReactNode; onToggle: () => void }) => (
    <Button
        look="quiet"
        size="icon"
        aria-label={props.label}
        title={props.label}
        aria-pressed={props.pressed}
        disabled={props.disabled}
        icon={props.icon}
        className="aria-pressed:text-accent"
        onClick={props.onToggle}
    />
);

function RenameForm({ view, onDone }: { view: SavedView; onDone: () => void }) {
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
                    onKeyDown={(event) => {
                        if (event.key !== 'Escape') return;
                        // Leaves the dialog open.
                        event.stopPropagation();
                        onDone();
                    }}
                />
                <Button type="submit" look="primary" busy={busy}>
                    {text.save}
                </Button>
                <Button onClick={onDone}>{text.cancel}</Button>
            </form>
            {failure && (
                <p role="alert" className="mt-1 text-label text-bad">
                    {failure}
                </p>
            )}
        </li>
    );
}

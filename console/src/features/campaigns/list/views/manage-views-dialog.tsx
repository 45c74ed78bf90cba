import { Pencil, Star, Trash2, Users } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { clearDefaultView, deleteView, makeDefaultView, saveView, updateView } from '#features/campaigns/api/views.ts';
import { RenameForm } from '#features/campaigns/list/views/rename-form.tsx';
import { viewStrings } from '#features/campaigns/list/views/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { SavedView, SavedViews } from '#features/campaigns/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const text = viewStrings.manageDialog;

/** What a row of the dialog asks for instead of offering its actions. */
interface Asking {
    id: string;
    what: 'rename' | 'delete' | 'unshare';
}

/** A deleted view, which keeps its row until the dialog closes. */
interface Deleted {
    view: SavedView;
    row: number;
    wasDefault: boolean;
}

/** Lists the views with what the person may do with each. */
export function ManageViewsDialog({ views, onClose }: { views: SavedViews; onClose: () => void }) {
    const [asking, setAsking] = useState<Asking>();
    const [asked, setAsked] = useState<string>();
    const [deleted, setDeleted] = useState<Deleted[]>([]);
    const rows = withDeleted(views.items, deleted);
    const stopAsking = () => {
        setAsked(asking?.id);
        setAsking(undefined);
    };
    const forget = (view: SavedView) => setDeleted((before) => before.filter((one) => one.view.id !== view.id));

    const remove = async (view: SavedView) => {
        // An administrator cannot restore somebody else's view as theirs.
        if (view.mine) setDeleted((before) => [...before, { view, row: rows.indexOf(view), wasDefault: view.id === views.defaultId }]);
        try {
            await deleteView(view);
            if (!view.mine) toast(text.deleted(view.name));
        } catch (problem) {
            forget(view);
            throw problem;
        }
    };

    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={text.title}
            description={text.detail}
            wide
            onEscapeKeyDown={(event) => {
                if (!asking) return;
                event.preventDefault();
                stopAsking();
            }}
        >
            {rows.length === 0 ? (
                <p className="text-table text-muted">{text.empty}</p>
            ) : (
                <ul className="divide-y divide-line">
                    {rows.map((view) => {
                        const gone = !views.items.includes(view) && deleted.find((one) => one.view === view);
                        if (gone) return <DeletedRow key={view.id} deleted={gone} onRestored={() => forget(view)} />;
                        return (
                            <ViewRow
                                key={view.id}
                                view={view}
                                isDefault={view.id === views.defaultId}
                                asking={asking?.id === view.id ? asking.what : undefined}
                                asked={asked === view.id}
                                onAsk={(what) => setAsking({ id: view.id, what })}
                                onAsked={stopAsking}
                                onDelete={() => remove(view)}
                            />
                        );
                    })}
                </ul>
            )}
        </Dialog>
    );
}

/** Puts deleted views back where they were, unless they are still listed. */
function withDeleted(items: SavedView[], deleted: Deleted[]): SavedView[] {
    const rows = [...items];
    const gone = deleted.filter(({ view }) => items.every((item) => item.id !== view.id));
    gone.sort((a, b) => a.row - b.row).forEach(({ view, row }) => rows.splice(row, 0, view));
    return rows;
}

interface ViewRowProps {
    view: SavedView;
    isDefault: boolean;
    asking: Asking['what'] | undefined;
    /** Whether the row has just asked something, so that it gets the focus back. */
    asked: boolean;
    onAsk: (what: Asking['what']) => void;
    onAsked: () => void;
    onDelete: () => Promise<void>;
}

function ViewRow({ view, isDefault, asking, asked, onAsk, onAsked, onDelete }: ViewRowProps) {
    const { canWrite, roles } = useCurrentUser();
    const { busy, run } = useRun();
    const notes = [!view.mine && viewStrings.by(view.owner), view.shared && viewStrings.shared, isDefault && viewStrings.default].filter(Boolean);
    const mayChange = view.mine || roles.includes('admin');
    const setShared = (shared: boolean) => run(() => updateView(view, { shared }));

    if (asking === 'rename') return <RenameForm view={view} onDone={onAsked} />;
    if (asking) {
        const [question, action, does] =
            asking === 'delete'
                ? [text.confirmDelete(view.name, view.shared), text.confirmDeleteAction, () => run(onDelete)]
                : [text.confirmUnshare(view.name), text.confirmUnshareAction, () => setShared(false)];
        return <ConfirmRow question={question} action={action} busy={busy} onCancel={onAsked} onConfirm={() => void does().then(onAsked)} />;
    }
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
                            onToggle={() => (view.shared ? onAsk('unshare') : void setShared(true))}
                        />
                    )}
                    {/* Gets the focus back from the form. */}
                    <Button look="quiet" size="icon" autoFocus={asked} disabled={busy} aria-label={text.rename(view.name)} icon={<Pencil size={15} />} onClick={() => onAsk('rename')} />
                    <Button
                        look="quiet"
                        size="icon"
                        disabled={busy}
                        aria-label={text.delete(view.name)}
                        icon={<Trash2 size={15} />}
                        // What others use is not deleted by a slip.
                        onClick={() => (view.mine && !view.shared ? void run(onDelete) : onAsk('delete'))}
                    />
                </>
            )}
        </li>
    );
}

/** Runs the actions of a row one at a time, and reports why one failed. */
function useRun() {
    const [busy, setBusy] = useState(false);
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
    return { busy, run };
}

/** Asks before an action that others notice. */
const ConfirmRow = (props: { question: string; action: string; busy: boolean; onCancel: () => void; onConfirm: () => void }) => (
    <li role="group" aria-label={props.question} className="flex flex-wrap items-center gap-2 py-1.5 text-table">
        <span className="min-w-0 flex-1 break-words">{props.question}</span>
        <Button autoFocus onClick={props.onCancel}>
            {campaignStrings.cancel}
        </Button>
        <Button look="danger" busy={props.busy} onClick={props.onConfirm}>
            {props.action}
        </Button>
    </li>
);

/** Stands where a deleted view was. In the dialog rather than in a toast, so that the keyboard reaches it and it stays. */
function DeletedRow({ deleted, onRestored }: { deleted: Deleted; onRestored: () => void }) {
    const { view, wasDefault } = deleted;
    const { busy, run } = useRun();
    return (
        <li className="flex items-center gap-2 py-1.5 text-table text-muted">
            <span className="min-w-0 flex-1 break-words">{text.deleted(view.name)}</span>
            <Button
                autoFocus
                busy={busy}
                aria-label={text.undoDelete(view.name)}
                onClick={() => void run(() => restore(view, wasDefault).then(onRestored))}
            >
                {componentStrings.undo}
            </Button>
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

import { useNavigate } from '@tanstack/react-router';
import { Bookmark, BookmarkPlus, ChevronDown, Settings2 } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuChoice, MenuChoices, MenuItem, MenuLabel, MenuLine } from '#components/ui/menu.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { refreshViews, updateView, useViews } from '#features/campaigns/api/views.ts';
import { isFiltered, type ListSearch } from '#features/campaigns/list/search.ts';
import { isEdited, NO_VIEW, savedFiltersOf, searchOf } from '#features/campaigns/list/views/filters.ts';
import { viewStrings } from '#features/campaigns/list/views/strings.ts';
import type { SavedView } from '#features/campaigns/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { returnFocus } from '#lib/focus.ts';

// Loaded when they are opened, because their form library is larger than the list.
const ManageViewsDialog = lazy(() => import('#features/campaigns/list/views/manage-views-dialog.tsx').then((m) => ({ default: m.ManageViewsDialog })));
const SaveViewDialog = lazy(() => import('#features/campaigns/list/views/save-view-dialog.tsx').then((m) => ({ default: m.SaveViewDialog })));

/** The view that the list shows, the others to choose from, and what to do with filters that differ from it. */
export function ViewBar({ search }: { search: ListSearch }) {
    const navigate = useNavigate();
    const { roles } = useCurrentUser();
    const { data } = useViews();
    const [dialog, setDialog] = useState<'save' | 'manage'>();
    const [busy, setBusy] = useState(false);
    const chooser = useRef<HTMLButtonElement>(null);
    const views = data?.items ?? [];
    const current = views.find((view) => view.id === search.view);
    const edited = current !== undefined && isEdited(search, current);
    const mayChange = current !== undefined && (current.mine || roles.includes('admin'));
    const show = (to: ListSearch) => void navigate({ to: '/campaigns', search: to });

    const save = async (view: SavedView) => {
        setBusy(true);
        try {
            await updateView(view, { filters: savedFiltersOf(search) });
            toast(viewStrings.updated(view.name));
            // The pressed button goes once the list shows what the view says.
            returnFocus(chooser.current ?? undefined);
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
        } finally {
            setBusy(false);
        }
    };

    const discard = (view: SavedView) => {
        show(searchOf(view));
        returnFocus(chooser.current ?? undefined);
    };

    return (
        <div role="group" aria-label={viewStrings.bar} className="-mt-1 mb-1 flex flex-wrap items-center gap-x-1.5 gap-y-1">
            <Menu
                align="start"
                // What can be done with a view depends on its version.
                onOpen={() => void refreshViews()}
                trigger={
                    <Button ref={chooser} look="quiet" className="-ml-3 max-w-full" icon={<Bookmark size={14} aria-hidden />} aria-label={viewStrings.choose(current?.name ?? viewStrings.all)}>
                        <span className="truncate text-ink">{current?.name ?? viewStrings.all}</span>
                        <ChevronDown size={14} aria-hidden />
                    </Button>
                }
            >
                <ViewChoices views={views} current={current} defaultId={data?.defaultId} onChoose={(view) => show(view ? searchOf(view) : { view: NO_VIEW })} />
                <MenuLine />
                <MenuItem icon={<BookmarkPlus size={14} />} onSelect={() => setDialog('save')}>
                    {viewStrings.saveAs}
                </MenuItem>
                {views.length > 0 && (
                    <MenuItem icon={<Settings2 size={14} />} onSelect={() => setDialog('manage')}>
                        {viewStrings.manage}
                    </MenuItem>
                )}
            </Menu>
            {edited && (
                <>
                    <span className="rounded-full border border-line px-2 text-label text-muted">{viewStrings.edited}</span>
                    {mayChange && (
                        <Button size="small" busy={busy} onClick={() => void save(current)}>
                            {viewStrings.save}
                        </Button>
                    )}
                    <Button size="small" look={mayChange ? 'quiet' : 'secondary'} onClick={() => setDialog('save')}>
                        {viewStrings.saveAs}
                    </Button>
                    <Button size="small" look="quiet" onClick={() => discard(current)}>
                        {viewStrings.discard}
                    </Button>
                </>
            )}
            {!current && data && (isFiltered(search) || search.sort !== undefined) && (
                <Button size="small" look="quiet" onClick={() => setDialog('save')}>
                    {viewStrings.saveAs}
                </Button>
            )}
            <Suspense>
                {dialog === 'save' && (
                    <SaveViewDialog filters={savedFiltersOf(search)} onSaved={(view) => show(searchOf(view))} onClose={() => setDialog(undefined)} />
                )}
                {dialog === 'manage' && data && <ManageViewsDialog views={data} onClose={() => setDialog(undefined)} />}
            </Suspense>
        </div>
    );
}

interface ViewChoicesProps {
    views: SavedView[];
    current: SavedView | undefined;
    defaultId: string | undefined;
    onChoose: (view: SavedView | undefined) => void;
}

function ViewChoices({ views, current, defaultId, onChoose }: ViewChoicesProps) {
    const choice = (view: SavedView) => (
        <MenuChoice key={view.id} value={view.id} note={noteOf(view, view.id === defaultId)} onSelect={() => onChoose(view)}>
            {view.name}
        </MenuChoice>
    );
    const own = views.filter((view) => view.mine);
    const others = views.filter((view) => !view.mine);
    return (
        <MenuChoices value={current?.id ?? NO_VIEW}>
            <MenuChoice value={NO_VIEW} onSelect={() => onChoose(undefined)}>
                {viewStrings.all}
            </MenuChoice>
            {own.length > 0 && <MenuLabel>{viewStrings.yours}</MenuLabel>}
            {own.map(choice)}
            {others.length > 0 && <MenuLabel>{viewStrings.team}</MenuLabel>}
            {others.map(choice)}
            {views.length === 0 && <MenuLabel>{viewStrings.none}</MenuLabel>}
        </MenuChoices>
    );
}

function noteOf(view: SavedView, isDefault: boolean): string | undefined {
    if (isDefault) return viewStrings.default;
    if (!view.mine) return viewStrings.by(view.owner);
    return view.shared ? viewStrings.shared : undefined;
}

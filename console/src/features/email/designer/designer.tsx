import { useEffect, useState, type ReactNode } from 'react';
import { useStopQuestion } from '#components/stop-question.tsx';
import { Button } from '#components/ui/button.tsx';
import { Segments } from '#components/ui/segments.tsx';
import type { Store, Stored } from '#features/email/designer/api/store.ts';
import { Blocks } from '#features/email/designer/blocks.tsx';
import { focusBlock } from '#features/email/designer/canvas/context.ts';
import { Code } from '#features/email/designer/code.tsx';
import { Details } from '#features/email/designer/details.tsx';
import { designOf } from '#features/email/designer/model/design.ts';
import { PreviewPane } from '#features/email/designer/preview-pane.tsx';
import { SaveNotes } from '#features/email/designer/save-notes.tsx';
import { designerStrings as text } from '#features/email/designer/strings.ts';
import { Toolbar } from '#features/email/designer/toolbar.tsx';
import { useBuilt, useDesigner } from '#features/email/designer/use-designer.ts';
import { useFirstDesign, useKeptDesign } from '#features/email/designer/use-kept-design.ts';
import { useSave } from '#features/email/designer/use-save.ts';
import { useUndoKeys } from '#features/email/designer/use-undo-keys.ts';
import { cn } from '#lib/cn.ts';

interface DesignerProps {
    store: Store;
    /** What was stored when the designer was opened. */
    stored: Stored;
    /** A JSON pointer to the block that is selected first. */
    first?: string | undefined;
    /** Whether it is saved by itself; otherwise the person decides when. */
    automatic: boolean;
    /** What leads on from here. */
    actions: ReactNode;
}

type View = 'edit' | 'preview';
const VIEWS: View[] = ['edit', 'preview'];

/** Designs an email or a template: blocks or code on the left, how it looks and what to correct on the right. */
export function Designer({ store, stored, first: pointer, automatic, actions }: DesignerProps) {
    const first = useFirstDesign(store.name, stored);
    const designer = useDesigner(first.design, first.restored ? undefined : pointer);
    const { design, restart, incomplete } = designer;
    const saving = useSave({ store, stored, design, from: first.version, incomplete, automatic, onTheirs: restart });
    useKeptDesign(store.name, saving.version, design, saving.dirty);
    useUndoKeys(designer.undo, designer.redo);
    const shown = useBuilt(design);
    const [view, setView] = useState<View>('edit');
    const [start] = useState(designer.selected);
    useEffect(() => {
        if (start !== undefined) focusBlock(start);
    }, [start]);
    const stop = useStopQuestion(saving.dirty, { title: text.leave.title, detail: text.leave.detail, action: text.leave.action });
    const goTo = (key: string) => {
        setView('edit');
        designer.select(key);
        focusBlock(key);
    };
    const [discarded, setDiscarded] = useState(false);
    const discard = () => {
        setDiscarded(true);
        restart(designOf(stored));
    };
    const save = () => {
        if (saving.savable) void saving.save();
    };
    return (
        <>
            <Toolbar designer={designer} saving={saving} shown={shown}>
                <span className="xl:hidden">
                    <Segments label={text.views} value={view} options={VIEWS.map((value) => ({ value, label: text.view[value] }))} onChange={setView} />
                </span>
                {!automatic && (
                    <Button look="primary" busy={saving.state === 'saving'} disabled={!saving.savable} onClick={save}>
                        {text.save}
                    </Button>
                )}
                {actions}
            </Toolbar>
            <SaveNotes saving={saving} restored={first.restored && !discarded && saving.version === first.version} onDiscard={discard} />
            <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
                <div className={cn('min-w-0', view === 'preview' && 'max-xl:hidden')}>
                    <Details designer={designer} />
                    {design.source === 'BLOCKS' ? <Blocks designer={designer} /> : <Code designer={designer} onSave={save} />}
                </div>
                <div className={cn('min-w-0 xl:sticky xl:top-16', view === 'edit' && 'max-xl:hidden')}>
                    <PreviewPane shown={shown} onGo={goTo} />
                </div>
            </div>
            {stop.question}
        </>
    );
}

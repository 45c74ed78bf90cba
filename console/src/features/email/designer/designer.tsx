import { useState, type ReactNode } from 'react';
import { useStopQuestion } from '#components/stop-question.tsx';
import { Button } from '#components/ui/button.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { toast } from '#components/ui/toasts.tsx';
import type { Block } from '#features/email/design/types.ts';
import type { Store, Stored } from '#features/email/designer/api/store.ts';
import { Board } from '#features/email/designer/canvas/board.tsx';
import { Canvas } from '#features/email/designer/canvas/canvas.tsx';
import { focusBlock } from '#features/email/designer/canvas/context.ts';
import type { Place } from '#features/email/designer/canvas/slot.tsx';
import { Code } from '#features/email/designer/code.tsx';
import { Details } from '#features/email/designer/details.tsx';
import { compile, isComplete } from '#features/email/designer/model/compile.ts';
import { designOf } from '#features/email/designer/model/design.ts';
import { fits, hasRoom } from '#features/email/designer/model/rules.ts';
import { copyOf, findNode, placeOf, ROOT, type Node } from '#features/email/designer/model/tree.ts';
import { NameBlockDialog } from '#features/email/designer/panel/name-block-dialog.tsx';
import { Palette } from '#features/email/designer/panel/palette.tsx';
import { Properties } from '#features/email/designer/panel/properties.tsx';
import { PreviewPane } from '#features/email/designer/preview-pane.tsx';
import { SaveNotes } from '#features/email/designer/save-notes.tsx';
import { designerStrings as text } from '#features/email/designer/strings.ts';
import { Toolbar } from '#features/email/designer/toolbar.tsx';
import { useBuilt, useDesigner, type Designer as State } from '#features/email/designer/use-designer.ts';
import { useFirstDesign, useKeptDesign } from '#features/email/designer/use-kept-design.ts';
import { useSave } from '#features/email/designer/use-save.ts';
import { useUndoKeys } from '#features/email/designer/use-undo-keys.ts';
import { cn } from '#lib/cn.ts';

interface DesignerProps {
    store: Store;
    /** What was stored when the designer was opened. */
    stored: Stored;
    /** Whether it is saved by itself; otherwise the person decides when. */
    automatic: boolean;
    /** What leads on from here. */
    actions: ReactNode;
}

type View = 'edit' | 'preview';
const VIEWS: View[] = ['edit', 'preview'];

/** Designs an email or a template: blocks or code on the left, how it looks and what to correct on the right. */
export function Designer({ store, stored, automatic, actions }: DesignerProps) {
    const first = useFirstDesign(store.name, stored);
    const designer = useDesigner(first.design);
    const { design, restart, incomplete } = designer;
    const saving = useSave({ store, stored, design, incomplete, automatic, onTheirs: restart });
    useKeptDesign(store.name, saving.version, design, saving.dirty);
    useUndoKeys(designer.undo, designer.redo);
    const shown = useBuilt(design);
    const [view, setView] = useState<View>('edit');
    const stop = useStopQuestion(saving.dirty, { title: text.leave.title, detail: text.leave.detail, action: text.leave.action });
    const goTo = (key: string) => {
        setView('edit');
        designer.select(key);
        focusBlock(key);
    };
    const save = () => void saving.save();
    return (
        <>
            <Toolbar designer={designer} saving={saving} built={shown.built?.html}>
                <span className="xl:hidden">
                    <Segments label={text.views} value={view} options={VIEWS.map((value) => ({ value, label: text.view[value] }))} onChange={setView} />
                </span>
                {!automatic && (
                    <Button look="primary" busy={saving.state === 'saving'} disabled={!saving.dirty || incomplete || saving.state === 'conflict'} onClick={save}>
                        {text.save}
                    </Button>
                )}
                {actions}
            </Toolbar>
            <SaveNotes saving={saving} restored={first.restored} onDiscard={() => restart(designOf(stored))} />
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

/** The palette or the properties of the selected block, beside the blocks. */
function Blocks({ designer }: { designer: State }) {
    const { design, node, act, select } = designer;
    const { root } = design;
    const [said, announce] = useState('');
    const [kept, setKept] = useState<Block>();
    const drop = (dropped: Node, { area, at }: Place) => {
        if (findNode(root, dropped.key)) act({ type: 'move', key: dropped.key, area, at });
        else insert(copyOf(dropped), area, at);
    };
    const insert = (added: Node, area: string, at: number) => {
        if (!hasRoom(root, added)) return toast(text.palette.full, { tone: 'bad' });
        if (!fits(root, added, area)) return toast(text.palette.noPlace, { tone: 'bad' });
        act({ type: 'add', node: added, area, at });
        select(added.key);
        focusBlock(added.key);
    };
    // After the selected block where that is allowed, else at the end.
    const add = (added: Node) => {
        const place = node && placeOf(root, node.key);
        if (place && fits(root, added, place.area.key)) insert(added, place.area.key, place.at + 1);
        else insert(added, ROOT, root.nodes.length);
    };
    const keep = (one: Node) => {
        if (!isComplete(one)) return toast(text.saved.incomplete, { tone: 'bad' });
        setKept(compile({ key: ROOT, nodes: [one] }).blocks[0]);
    };
    return (
        <Board onDrop={drop}>
            <div className="grid items-start gap-4 md:grid-cols-[16rem_minmax(0,1fr)]">
                <div
                    className={cn(
                        'rounded-lg border border-line bg-raised p-3 md:sticky md:top-16 md:max-h-[calc(100dvh-5rem)] md:overflow-y-auto',
                        // On a phone, the properties stay in sight below the blocks.
                        node && 'max-md:sticky max-md:bottom-16 max-md:z-10 max-md:order-last max-md:max-h-[40dvh] max-md:overflow-y-auto max-md:shadow-pop',
                    )}
                >
                    {node ? <Properties key={node.key} node={node} act={act} onClose={() => select(undefined)} /> : <Palette onAdd={add} />}
                </div>
                <Canvas designer={designer} announce={announce} onKeep={keep} />
            </div>
            <p role="status" className="sr-only">
                {said}
            </p>
            {kept && <NameBlockDialog block={kept} onClose={() => setKept(undefined)} />}
        </Board>
    );
}

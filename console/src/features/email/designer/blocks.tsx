import { useState } from 'react';
import { toast } from '#components/ui/toasts.tsx';
import type { Block } from '#features/email/design/types.ts';
import { Board } from '#features/email/designer/canvas/board.tsx';
import { Canvas } from '#features/email/designer/canvas/canvas.tsx';
import { focusBlock } from '#features/email/designer/canvas/context.ts';
import { areaName } from '#features/email/designer/canvas/names.ts';
import type { Place } from '#features/email/designer/canvas/slot.tsx';
import { compile, isComplete } from '#features/email/designer/model/compile.ts';
import { fits, hasRoom, placeFor } from '#features/email/designer/model/rules.ts';
import { copyOf, findArea, findNode, ROOT, type Area, type Node } from '#features/email/designer/model/tree.ts';
import { NameBlockDialog } from '#features/email/designer/panel/name-block-dialog.tsx';
import { focusPalette, Palette } from '#features/email/designer/panel/palette.tsx';
import { Properties } from '#features/email/designer/panel/properties.tsx';
import { designerStrings as text } from '#features/email/designer/strings.ts';
import type { Designer } from '#features/email/designer/use-designer.ts';
import { cn } from '#lib/cn.ts';

/** The palette or the properties of the selected block, beside the blocks. */
export function Blocks({ designer }: { designer: Designer }) {
    const { design, node, act } = designer;
    const { root } = design;
    const [said, announce] = useState('');
    const [kept, setKept] = useState<Block>();
    // The selected block whose properties make room for the palette.
    const [closed, setClosed] = useState<string>();
    // The area that the next block of the palette is added to.
    const [target, setTarget] = useState<string>();
    const targeted = target === undefined ? undefined : findArea(root, target);
    const edited = node && node.key !== closed ? node : undefined;
    const select = (key: string | undefined) => {
        setClosed(undefined);
        setTarget(undefined);
        designer.select(key);
    };
    const insert = (added: Node, area: string, at: number) => {
        if (!hasRoom(root, added)) return toast(text.palette.full, { tone: 'bad' });
        if (!fits(root, added, area)) return toast(text.palette.noPlace, { tone: 'bad' });
        act({ type: 'add', node: added, area, at });
        select(added.key);
        focusBlock(added.key);
    };
    const drop = (dropped: Node, { area, at }: Place) => {
        if (findNode(root, dropped.key)) act({ type: 'move', key: dropped.key, area, at });
        else insert(copyOf(dropped), area, at);
    };
    const add = (added: Node) => {
        if (targeted) return insert(added, targeted.key, targeted.nodes.length);
        const place = placeFor(root, added, node);
        insert(added, place.area, place.at);
    };
    const addTo = (area: Area) => {
        select(undefined);
        setTarget(area.key);
        announce(text.palette.into(areaName(root, area.key)));
        focusPalette();
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
                        edited && 'max-md:sticky max-md:bottom-16 max-md:z-10 max-md:order-last max-md:max-h-[40dvh] max-md:overflow-y-auto max-md:shadow-pop',
                    )}
                >
                    {edited ? <Properties key={edited.key} node={edited} act={act} onClose={() => setClosed(edited.key)} /> : <Palette into={targeted && areaName(root, targeted.key)} onAdd={add} />}
                </div>
                <Canvas designer={{ ...designer, select }} announce={announce} onKeep={keep} onAddTo={addTo} />
            </div>
            <p role="status" className="sr-only">
                {said}
            </p>
            {kept && <NameBlockDialog block={kept} onClose={() => setKept(undefined)} />}
        </Board>
    );
}

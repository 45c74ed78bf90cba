import { AreaList } from '#features/email/designer/canvas/area-list.tsx';
import { CanvasContext, focusBlock, type CanvasActions } from '#features/email/designer/canvas/context.ts';
import { areaName } from '#features/email/designer/canvas/names.ts';
import { placeOf, type Area, type Node } from '#features/email/designer/model/tree.ts';
import { designerStrings } from '#features/email/designer/strings.ts';
import { copyOf } from '#features/email/designer/model/tree.ts';
import type { Designer } from '#features/email/designer/use-designer.ts';

const text = designerStrings.canvas;

interface CanvasProps {
    designer: Pick<Designer, 'design' | 'act' | 'selected'> & Pick<CanvasActions, 'select'>;
    /** Tells screen readers what has happened. */
    announce: (message: string) => void;
    onKeep: (node: Node) => void;
    onAddTo: (area: Area) => void;
}

/** The blocks of an email, to be selected, edited and moved. */
export function Canvas({ designer, announce, onKeep, onAddTo }: CanvasProps) {
    const { design, act, select } = designer;
    const { root } = design;
    const actions: CanvasActions = {
        root,
        selected: designer.selected,
        select,
        act,
        keep: onKeep,
        addTo: onAddTo,
        moveTo: (node, area) => {
            act({ type: 'move', key: node.key, area: area.key, at: area.nodes.length });
            announce(text.movedTo(areaName(root, area.key)));
            focusBlock(node.key);
        },
        step: (node, by) => {
            act({ type: 'step', key: node.key, by });
            const place = placeOf(root, node.key);
            if (place) announce(text.moved(Math.min(place.area.nodes.length, Math.max(1, place.at + 1 + by)), place.area.nodes.length));
        },
        duplicate: (node) => {
            const place = placeOf(root, node.key);
            if (!place) return;
            const copy = copyOf(node);
            act({ type: 'add', node: copy, area: place.area.key, at: place.at + 1 });
            select(copy.key);
            focusBlock(copy.key);
        },
        remove: (node) => {
            const place = placeOf(root, node.key);
            act({ type: 'remove', key: node.key });
            announce(text.removed(designerStrings.types[node.type]));
            // The focus must not be lost with what is removed.
            const next = place?.area.nodes[place.at + 1] ?? place?.area.nodes[place.at - 1];
            select(next?.key);
            if (next) focusBlock(next.key);
        },
    };
    return (
        <CanvasContext value={actions}>
            <div className="rounded-lg border border-line bg-canvas p-2">
                <AreaList area={root} label={text.label} empty={text.empty} />
            </div>
        </CanvasContext>
    );
}

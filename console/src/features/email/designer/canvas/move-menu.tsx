import { FolderInput } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { useCanvas } from '#features/email/designer/canvas/context.ts';
import { areaName } from '#features/email/designer/canvas/names.ts';
import { fits } from '#features/email/designer/model/rules.ts';
import { areasIn, type Node } from '#features/email/designer/model/tree.ts';
import { designerStrings } from '#features/email/designer/strings.ts';

const text = designerStrings.canvas;

/** Moves a block into another section or column, or out of it; dragging does the same. */
export function MoveMenu({ node }: { node: Node }) {
    const { root, moveTo } = useCanvas();
    const areas = areasIn(root).filter((area) => !area.nodes.some(({ key }) => key === node.key) && fits(root, node, area.key));
    if (areas.length === 0) return null;
    return (
        <Menu trigger={<Button look="quiet" size="small" aria-label={text.moveTo} title={text.moveTo} icon={<FolderInput size={14} />} />}>
            {areas.map((area) => (
                <MenuItem key={area.key} onSelect={() => moveTo(node, area)}>
                    {areaName(root, area.key)}
                </MenuItem>
            ))}
        </Menu>
    );
}

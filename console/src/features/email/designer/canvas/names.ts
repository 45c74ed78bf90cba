import type { BlockType } from '#features/email/design/types.ts';
import { allIn, ownerOf, type Area, type Node } from '#features/email/designer/model/tree.ts';
import { designerStrings } from '#features/email/designer/strings.ts';

const LONGEST = 40;

/** What tells a block from others of its type. */
const CONTENT = new Map<BlockType, string>([
    ['header', 'title'],
    ['heading', 'text'],
    ['text', 'text'],
    ['image', 'alt'],
    ['button', 'text'],
    ['cta', 'title'],
    ['product', 'name'],
]);

/** Names a block by its type and the beginning of its content. */
export function nameOf({ type, props }: Node): string {
    const content = String(props[CONTENT.get(type) ?? ''] ?? '').trim();
    return designerStrings.canvas.named(designerStrings.types[type], content.length > LONGEST ? `${content.slice(0, LONGEST)}…` : content);
}

/** Names an area by the block that it belongs to, which is counted among those of its type. */
export function areaName(root: Area, key: string): string {
    const owner = ownerOf(root, key);
    if (!owner) return designerStrings.canvas.email;
    const at = allIn(root).filter(({ type }) => type === owner.type).indexOf(owner) + 1;
    const column = owner.areas.findIndex((area) => area.key === key) + 1;
    return owner.type === 'section' ? designerStrings.canvas.sectionAt(at) : designerStrings.canvas.columnAt(at, column);
}

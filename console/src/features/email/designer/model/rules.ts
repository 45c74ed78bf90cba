import type { BlockType } from '#features/email/design/types.ts';
import { allIn, findArea, ownerOf, placeOf, ROOT, type Area, type Node } from '#features/email/designer/model/tree.ts';

/** The most blocks that an email can have. */
export const MOST_BLOCKS = 200;
export const MOST_COLUMNS = 4;

const NOT_IN: Partial<Record<BlockType, readonly BlockType[]>> = {
    columns: ['columns', 'section', 'footer', 'header'],
    section: ['section', 'footer', 'header'],
};

const typesIn = (node: Node): BlockType[] => [node.type, ...node.areas.flatMap(allIn).map(({ type }) => type)];

/** Whether a block may stand in an area. */
export function fits(root: Area, node: Node, areaKey: string): boolean {
    if (!findArea(root, areaKey)) return false;
    // Nothing can be moved into itself.
    if (node.areas.some((area) => area.key === areaKey || findArea(area, areaKey))) return false;
    const types = typesIn(node);
    for (let owner = ownerOf(root, areaKey); owner; owner = ownerOf(root, areaOf(root, owner.key))) {
        const refused = NOT_IN[owner.type] ?? [];
        if (types.some((type) => refused.includes(type))) return false;
    }
    return true;
}

const areaOf = (root: Area, key: string): string => [root, ...allIn(root).flatMap(({ areas }) => areas)].find(({ nodes }) => nodes.some((node) => node.key === key))!.key;

/** Whether there is room for another block with everything in it. */
export const hasRoom = (root: Area, node: Node): boolean => allIn(root).length + typesIn(node).length <= MOST_BLOCKS;

/** Returns where a new block is added: in an empty place of the selected block, else after it, else at the end. */
export function placeFor(root: Area, added: Node, selected: Node | undefined): { area: string; at: number } {
    const empty = selected?.areas.find(({ key, nodes }) => nodes.length === 0 && fits(root, added, key));
    if (empty) return { area: empty.key, at: 0 };
    const place = selected && placeOf(root, selected.key);
    return place && fits(root, added, place.area.key) ? { area: place.area.key, at: place.at + 1 } : { area: ROOT, at: root.nodes.length };
}

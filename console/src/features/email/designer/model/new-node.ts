import type { BlockType } from '#features/email/design/types.ts';
import { nodeOf, type Node } from '#features/email/designer/model/tree.ts';

const DEFAULT_HEIGHT = 24;

/** Makes an empty block. What it needs is asked for; for everything else, the brand decides. */
export function newNode(type: BlockType): Node {
    switch (type) {
        case 'columns':
            return nodeOf({ type, columns: [{ blocks: [] }, { blocks: [] }] });
        case 'spacer':
            return nodeOf({ type, height: DEFAULT_HEIGHT });
        case 'table':
            return nodeOf({ type, header: ['', ''], rows: [['', ''], ['', '']] });
        default:
            return nodeOf({ type });
    }
}

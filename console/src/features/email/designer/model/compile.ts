import type { Block } from '#features/email/design/types.ts';
import { problemsOf } from '#features/email/designer/model/fields.ts';
import type { Area, Node } from '#features/email/designer/model/tree.ts';

/** Blocks as the service takes them, and which block each pointer of the service means. */
export interface Compiled {
    blocks: Block[];
    keys: Map<string, string>;
}

const ALWAYS_SENT: Partial<Record<Node['type'], Record<string, unknown>>> = { image: { alt: '' } };

const isGiven = (value: unknown) => value !== undefined && value !== '';

/** Drops empty texts, which stand for the default. An image without a description is decorative; formatted text replaces plain text. */
function propsOf({ type, props }: Node) {
    const given = Object.entries(props).filter(([name, value]) => isGiven(value) && !(type === 'text' && name === 'text' && isGiven(props.html)));
    return { ...ALWAYS_SENT[type], ...Object.fromEntries(given) };
}

/** Turns blocks back into what the service takes; `keep` leaves out others. */
export function compile(root: Area, keep: (node: Node) => boolean = () => true): Compiled {
    const keys = new Map<string, string>();
    const blocksOf = (area: Area, path: string): Block[] =>
        area.nodes.filter(keep).map((node, at) => {
            const pointer = `${path}/${at}`;
            keys.set(pointer, node.key);
            const { type, areas } = node;
            if (type === 'columns') return { type, ...propsOf(node), columns: areas.map((one, column) => ({ ...(one.width !== undefined && { width: one.width }), blocks: blocksOf(one, `${pointer}/columns/${column}/blocks`) })) };
            if (type === 'section') return { type, ...propsOf(node), blocks: areas.flatMap((one) => blocksOf(one, `${pointer}/blocks`)) };
            return { type, ...propsOf(node) };
        });
    return { blocks: blocksOf(root, '/blocks'), keys };
}

/** Whether a block can be sent. Each place for other blocks needs one that can. */
export const isComplete = (node: Node): boolean => problemsOf(node).size === 0 && node.areas.every(({ nodes }) => nodes.some(isComplete));

/** Returns the block that a pointer leads to or into. */
export function keyAt(keys: ReadonlyMap<string, string>, pointer: string): string | undefined {
    for (let path = pointer; path.length > 0; path = path.slice(0, path.lastIndexOf('/'))) {
        const key = keys.get(path);
        if (key) return key;
    }
    return undefined;
}

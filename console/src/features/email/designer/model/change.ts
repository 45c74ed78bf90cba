import { fits, hasRoom, MOST_COLUMNS } from '#features/email/designer/model/rules.ts';
import { findNode, newArea, placeOf, withNode, withNodes, type Area, type Node, type Props } from '#features/email/designer/model/tree.ts';

/** What a person does to the blocks. */
export type Change =
    | { type: 'add'; node: Node; area: string; at: number }
    | { type: 'move'; key: string; area: string; at: number }
    | { type: 'step'; key: string; by: -1 | 1 }
    | { type: 'remove'; key: string }
    | { type: 'set'; key: string; props: Props }
    | { type: 'columns'; key: string; count: number }
    | { type: 'width'; key: string; column: number; width: number | undefined };

const inserted = (nodes: Node[], at: number, node: Node) => [...nodes.slice(0, at), node, ...nodes.slice(at)];

/** Applies a change; what is not allowed changes nothing. */
export function change(root: Area, action: Change): Area {
    switch (action.type) {
        case 'add':
            return hasRoom(root, action.node) && fits(root, action.node, action.area) ? withNodes(root, action.area, (nodes) => inserted(nodes, action.at, action.node)) : root;
        case 'move':
            return moved(root, action.key, action.area, action.at);
        case 'step': {
            const place = placeOf(root, action.key);
            if (!place) return root;
            const to = place.at + action.by;
            return to < 0 || to >= place.area.nodes.length ? root : moved(root, action.key, place.area.key, action.by > 0 ? to + 1 : to);
        }
        case 'remove': {
            const place = placeOf(root, action.key);
            return place ? withNodes(root, place.area.key, (nodes) => nodes.filter(({ key }) => key !== action.key)) : root;
        }
        case 'set':
            return withNode(root, action.key, (node) => ({ ...node, props: defined({ ...node.props, ...action.props }) }));
        case 'columns':
            return withNode(root, action.key, (node) => ({ ...node, areas: columnsOf(node.areas, action.count) }));
        case 'width':
            return withNode(root, action.key, (node) => ({ ...node, areas: node.areas.map((area, at) => (at === action.column ? { ...area, width: action.width } : area)) }));
    }
}

/** The place counts before the block is taken out of its old one. */
function moved(root: Area, key: string, area: string, at: number): Area {
    const node = findNode(root, key);
    const from = placeOf(root, key);
    if (!node || !from || !fits(root, node, area)) return root;
    const to = from.area.key === area && from.at < at ? at - 1 : at;
    if (from.area.key === area && from.at === to) return root;
    const without = withNodes(root, from.area.key, (nodes) => nodes.filter((one) => one.key !== key));
    return withNodes(without, area, (nodes) => inserted(nodes, to, node));
}

/** More columns are empty; the blocks of columns that go move to the last one that stays. Widths start anew. */
function columnsOf(areas: Area[], wanted: number): Area[] {
    const count = Math.min(MOST_COLUMNS, Math.max(2, wanted));
    const kept = areas.slice(0, count).map((area) => ({ ...area, width: undefined }));
    const rest = areas.slice(count).flatMap(({ nodes }) => nodes);
    const last = kept.at(-1);
    if (last && rest.length > 0) kept[kept.length - 1] = { ...last, nodes: [...last.nodes, ...rest] };
    return [...kept, ...Array.from({ length: count - kept.length }, () => newArea())];
}

const defined = (props: Record<string, unknown>): Props => Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));

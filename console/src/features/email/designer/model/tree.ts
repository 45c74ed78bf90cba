import type { Block, BlockType } from '#features/email/design/types.ts';

export type Props = Readonly<Record<string, unknown>>;

/** A block while it is edited. Its key stays the same wherever it is moved. */
export interface Node {
    key: string;
    type: BlockType;
    props: Props;
    /** What holds its blocks: one for a section, one for each column; none for all other blocks. */
    areas: Area[];
}

/** An ordered list of blocks: the whole email, a section or a column. */
export interface Area {
    key: string;
    /** The width of a column as a percentage. */
    width?: number | undefined;
    nodes: Node[];
}

export const ROOT = 'root';

const newKey = () => crypto.randomUUID();

export const newArea = (nodes: Node[] = [], width?: number): Area => ({ key: newKey(), width, nodes });

/** Makes a block editable. */
export function nodeOf({ type, blocks, columns, ...props }: Block): Node {
    const areas = columns ? columns.map((column) => newArea(column.blocks.map(nodeOf), column.width ?? undefined)) : type === 'section' ? [newArea((blocks ?? []).map(nodeOf))] : [];
    // What a block leaves out is null in some answers.
    const given = Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null));
    return { key: newKey(), type, props: given, areas };
}

export const rootOf = (blocks: Block[]): Area => ({ key: ROOT, nodes: blocks.map(nodeOf) });

/** Copies a block with everything in it, under new keys. */
export const copyOf = (node: Node): Node => ({ ...node, key: newKey(), areas: node.areas.map((area) => ({ ...area, key: newKey(), nodes: area.nodes.map(copyOf) })) });

/** All blocks of an area, each before the blocks in it. */
export const allIn = (area: Area): Node[] => area.nodes.flatMap((node) => [node, ...node.areas.flatMap(allIn)]);

export const findNode = (root: Area, key: string | undefined): Node | undefined => (key === undefined ? undefined : allIn(root).find((node) => node.key === key));

/** An area and all areas in it. */
export const areasIn = (area: Area): Area[] => [area, ...area.nodes.flatMap((node) => node.areas.flatMap(areasIn))];

export const findArea = (root: Area, key: string): Area | undefined => areasIn(root).find((area) => area.key === key);

/** Returns where a block is: its area and its place in it. */
export function placeOf(root: Area, key: string): { area: Area; at: number } | undefined {
    const area = areasIn(root).find(({ nodes }) => nodes.some((node) => node.key === key));
    return area && { area, at: area.nodes.findIndex((node) => node.key === key) };
}

/** Returns the block that an area belongs to; undefined for the email itself. */
export const ownerOf = (root: Area, areaKey: string): Node | undefined => allIn(root).find(({ areas }) => areas.some(({ key }) => key === areaKey));

/** Returns the tree with the blocks of an area replaced. */
export const withNodes = (area: Area, key: string, change: (nodes: Node[]) => Node[]): Area => {
    const nodes = area.key === key ? change(area.nodes) : area.nodes;
    return { ...area, nodes: nodes.map((node) => (node.areas.length === 0 ? node : { ...node, areas: node.areas.map((one) => withNodes(one, key, change)) })) };
};

/** Returns the tree with one block replaced. */
export const withNode = (area: Area, key: string, change: (node: Node) => Node): Area => ({
    ...area,
    nodes: area.nodes.map((node) => {
        const inside = node.areas.length === 0 ? node : { ...node, areas: node.areas.map((one) => withNode(one, key, change)) };
        return node.key === key ? change(inside) : inside;
    }),
});

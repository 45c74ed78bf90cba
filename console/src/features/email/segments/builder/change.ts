import { isGroup, STARTS, type Group, type Kind, type Leaf, type Match, type Node } from '#features/email/segments/builder/tree.ts';

/** What a person does to the conditions. */
export type Change =
    | { type: 'add'; group: string; node: Node }
    | { type: 'remove'; key: string }
    | { type: 'match'; group: string; match: Match }
    | { type: 'kind'; key: string; kind: Kind }
    | { type: 'not'; key: string; not: boolean }
    | { type: 'typed'; key: string; typed: Leaf['typed'] }
    | { type: 'replace'; root: Group };

export function change(root: Group, action: Change): Group {
    switch (action.type) {
        case 'replace':
            return action.root;
        case 'add':
            return mapped(root, action.group, (group) => (isGroup(group) ? { ...group, parts: [...group.parts, action.node] } : group));
        case 'remove':
            return without(root, action.key);
        case 'match':
            return mapped(root, action.group, (group) => ({ ...group, match: action.match }) as Group);
        case 'kind':
            return mapped(root, action.key, (leaf) => ({ ...leaf, kind: action.kind, typed: STARTS[action.kind] }) as Leaf);
        case 'not':
            return mapped(root, action.key, (leaf) => ({ ...leaf, not: action.not }) as Leaf);
        case 'typed':
            return mapped(root, action.key, (leaf) => (isGroup(leaf) ? leaf : { ...leaf, typed: { ...leaf.typed, ...action.typed } }));
    }
}

function mapped(group: Group, key: string, map: (node: Node) => Node): Group {
    if (group.key === key) return map(group) as Group;
    return { ...group, parts: group.parts.map((part) => (isGroup(part) ? mapped(part, key, map) : part.key === key ? map(part) : part)) };
}

const without = (group: Group, key: string): Group => ({
    ...group,
    parts: group.parts.filter((part) => part.key !== key).map((part) => (isGroup(part) ? without(part, key) : part)),
});

/** The key of the group that has a condition or group. */
export function parentOf(group: Group, key: string): string | undefined {
    if (group.parts.some((part) => part.key === key)) return group.key;
    for (const part of group.parts) {
        const found = isGroup(part) ? parentOf(part, key) : undefined;
        if (found) return found;
    }
    return undefined;
}

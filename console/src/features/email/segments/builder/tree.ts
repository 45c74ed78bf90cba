import { localOf } from '#lib/format/zoned.ts';
import { localZone } from '#lib/format/time.ts';
import type { Condition } from '#features/email/segments/types.ts';

export const MATCHES = ['all', 'any', 'none'] as const;
export type Match = (typeof MATCHES)[number];

export const KINDS = ['field', 'date', 'tag', 'list', 'event', 'engagement', 'consent', 'segment', 'topPercent'] as const;
export type Kind = (typeof KINDS)[number];

/** A condition as it is typed: values by the name of their input. */
export interface Leaf {
    key: string;
    kind: Kind;
    /** Whether it must not hold. */
    not: boolean;
    typed: Readonly<Record<string, string>>;
}

/** Conditions that belong together. */
export interface Group {
    key: string;
    match: Match;
    parts: readonly Node[];
}

export type Node = Leaf | Group;

export const isGroup = (node: Node): node is Group => 'parts' in node;

export const newKey = () => crypto.randomUUID();

/** What a new condition begins with. */
export const STARTS: Record<Kind, Leaf['typed']> = {
    field: { name: 'email', operator: 'CONTAINS', value: '' },
    date: { name: 'createdAt', when: 'withinLastDays', days: '30' },
    tag: { tag: '' },
    list: { list: '' },
    event: { name: '', atLeast: '1' },
    engagement: { kind: 'OPENED', atLeast: '1', days: '30' },
    consent: { consent: 'GRANTED' },
    segment: { segment: '' },
    topPercent: { percent: '20' },
};

export const newLeaf = (kind: Kind = 'field'): Leaf => ({ key: newKey(), kind, not: false, typed: STARTS[kind] });
export const newGroup = (parts: readonly Node[] = [], match: Match = 'all'): Group => ({ key: newKey(), match, parts });

/** Shows conditions of the service as a tree whose root is a group. */
export function treeOf(condition: Condition | undefined): Group {
    const node = condition ? nodeOf(condition) : newGroup([newLeaf()]);
    return isGroup(node) ? node : newGroup([node]);
}

function nodeOf(condition: Condition): Node {
    if (condition.all) return newGroup(condition.all.map(nodeOf));
    if (condition.any) return newGroup(condition.any.map(nodeOf), 'any');
    if (condition.not) return negated(condition.not);
    const days = condition.date ? daysOf(condition.date) : [];
    // Bounds of different kinds are conditions of their own here; all of them hold.
    return days.length > 1 ? newGroup(days) : (days[0] ?? leafOf(condition));
}

function negated(condition: Condition): Node {
    if (condition.any) return newGroup(condition.any.map(nodeOf), 'none');
    const node = nodeOf(condition);
    return isGroup(node) || node.not ? newGroup([node], 'none') : { ...node, not: true };
}

type DateCondition = NonNullable<Condition['date']>;
const DAYS = ['withinLastDays', 'olderThanDays', 'withinNextDays', 'anniversaryWithinDays'] as const;

function daysOf(date: DateCondition): Leaf[] {
    const leaf = (typed: Record<string, string>): Leaf => ({ key: newKey(), kind: 'date', not: false, typed: { name: date.name, ...typed } });
    const relative = DAYS.flatMap((when) => (date[when] === undefined || date[when] === null ? [] : [leaf({ when, days: String(date[when]) })]));
    return date.from || date.to ? [...relative, leaf({ when: 'between', from: date.from ?? '', to: date.to ?? '' })] : relative;
}

const written = (value: number | string | null | undefined) => (value === undefined || value === null ? '' : String(value));
const localTime = (instant: string | null | undefined) => (instant ? localOf(instant, localZone()) : '');

function leafOf(condition: Condition): Leaf {
    const leaf = (kind: Kind, typed: Leaf['typed']): Leaf => ({ key: newKey(), kind, not: false, typed });
    const { field, event, engagement } = condition;
    if (field) return leaf('field', { name: field.name, operator: field.operator, value: field.values ? field.values.join('\n') : written(field.value) });
    if (condition.tag) return leaf('tag', { tag: condition.tag });
    if (condition.list) return leaf('list', { list: condition.list });
    if (event) {
        const { name, atLeast, atMost, withinDays, from, to, totalAtLeast } = event;
        // Without bounds, it happened at least once.
        const least = written(atLeast ?? (atMost === undefined || atMost === null ? 1 : undefined));
        return leaf('event', { name, atLeast: least, atMost: written(atMost), days: written(withinDays), from: localTime(from), to: localTime(to), total: written(totalAtLeast) });
    }
    if (engagement) return leaf('engagement', { kind: engagement.kind, atLeast: written(engagement.atLeast ?? 1), days: written(engagement.withinDays), email: engagement.emailId ?? '' });
    if (condition.consent) return leaf('consent', { consent: condition.consent });
    if (condition.segment) return leaf('segment', { segment: condition.segment });
    return leaf('topPercent', { percent: written(condition.topPercent) });
}

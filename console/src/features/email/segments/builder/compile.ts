import type { ConsentStatus } from '#features/email/contacts/types.ts';
import { takesValue, typeOf, type FieldTypes } from '#features/email/segments/builder/field-types.ts';
import { isGroup, type Group, type Leaf, type Node } from '#features/email/segments/builder/tree.ts';
import { builderStrings } from '#features/email/segments/strings.ts';
import type { Condition, Engagement, Operator } from '#features/email/segments/types.ts';
import { parseDecimal } from '#lib/format/parse.ts';
import { localZone } from '#lib/format/time.ts';
import { instantOf } from '#lib/format/zoned.ts';

const text = builderStrings.problems;

/** The service nests no deeper. */
const DEEPEST = 10;

/** A tree as the service reads it. */
export interface Compiled {
    conditions: Condition;
    /** What is wrong, by the key of its condition or group. */
    problems: ReadonlyMap<string, string>;
    /** The key of each condition by its JSON pointer, for what the service refuses. */
    pointers: ReadonlyMap<string, string>;
}

export function compile(root: Group, types: FieldTypes): Compiled {
    const problems = new Map<string, string>();
    const pointers = new Map<string, string>();
    const walk = (node: Node, at: string, depth: number): Condition => {
        pointers.set(at, node.key);
        if (depth > DEEPEST) problems.set(node.key, text.deep);
        if (isGroup(node)) {
            const list = node.match === 'all' ? 'all' : 'any';
            const inner = node.match === 'none' ? `${at}/not` : at;
            const below = node.match === 'none' ? depth + 2 : depth + 1;
            const parts = node.parts.map((part, index) => walk(part, `${inner}/${list}/${index}`, below));
            return node.match === 'none' ? { not: { any: parts } } : { [list]: parts };
        }
        const found = conditionOf(node, types);
        if (typeof found === 'string') {
            problems.set(node.key, found);
            return {};
        }
        return node.not ? { not: found } : found;
    };
    const conditions = walk(root, '/conditions', 1);
    return { conditions, problems, pointers };
}

/** What the service refuses, by the key of the condition it is about. */
export function refusedBy(errors: readonly { pointer: string; detail: string }[], pointers: Compiled['pointers']): Map<string, string> {
    const refused = new Map<string, string>();
    for (const { pointer, detail } of errors) {
        const nearest = [...pointers.keys()].filter((at) => pointer === at || pointer.startsWith(`${at}/`)).sort((one, other) => other.length - one.length)[0];
        const key = nearest && pointers.get(nearest);
        if (key) refused.set(key, detail);
    }
    return refused;
}

const isWhole = (typed: string, least: number, most = 1_000_000) => /^\d{1,7}$/.test(typed) && Number(typed) >= least && Number(typed) <= most;

/** Reads a condition; a text says what is wrong with it. */
function conditionOf({ kind, typed: raw }: Leaf, types: FieldTypes): Condition | string {
    const typed = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, value.trim()]));
    const get = (name: string) => typed[name] ?? '';
    switch (kind) {
        case 'field':
            return fieldOf(get, types);
        case 'date':
            return dateOf(get);
        case 'event':
            return eventOf(get);
        case 'engagement':
            return engagementOf(get);
        case 'topPercent':
            return isWhole(get('percent'), 1, 100) ? { topPercent: Number(get('percent')) } : text.percent;
        case 'consent':
            return { consent: get('consent') as ConsentStatus };
        default:
            return get(kind) === '' ? text.missing : { [kind]: get(kind) };
    }
}

type Get = (name: string) => string;

function fieldOf(get: Get, types: FieldTypes): Condition | string {
    const [name, operator, value] = [get('name'), get('operator') as Operator, get('value')];
    if (name === '') return text.missing;
    if (!takesValue(operator)) return { field: { name, operator } };
    if (value === '') return text.missing;
    if (operator === 'IN') return { field: { name, operator, values: [...new Set(value.split('\n').map((one) => one.trim()).filter(Boolean))] } };
    if (typeOf(name, types) !== 'NUMBER') return { field: { name, operator, value } };
    // As written where it is a plain number, which may have more decimals than an amount.
    const number = /^[+-]?\d+(?:\.\d+)?$/.test(value) ? value : parseDecimal(value);
    return number === undefined ? text.number : { field: { name, operator, value: String(number) } };
}

function dateOf(get: Get): Condition | string {
    const [name, when, from, to] = [get('name'), get('when'), get('from'), get('to')];
    if (name === '') return text.missing;
    if (when !== 'between') return isWhole(get('days'), 0, when === 'anniversaryWithinDays' ? 364 : 36_500) ? { date: { name, [when]: Number(get('days')) } } : text.days;
    if (from === '' && to === '') return text.bounds;
    if (from !== '' && to !== '' && to < from) return text.order;
    return { date: { name, ...(from !== '' && { from }), ...(to !== '' && { to }) } };
}

function eventOf(get: Get): Condition | string {
    const name = get('name');
    if (name === '') return text.missing;
    const [atLeast, atMost, days, total] = [get('atLeast'), get('atMost'), get('days'), get('total')];
    if ((atLeast !== '' && !isWhole(atLeast, 0)) || (atMost !== '' && !isWhole(atMost, 0))) return text.whole;
    if (days !== '' && !isWhole(days, 1, 3650)) return text.days;
    if (atLeast !== '' && atMost !== '' && Number(atMost) < Number(atLeast)) return text.counts;
    const worth = total === '' ? undefined : parseDecimal(total);
    if (total !== '' && (worth === undefined || worth < 0)) return text.number;
    const [from, to] = [instantOf(get('from'), localZone()), instantOf(get('to'), localZone())];
    if (from && to && to <= from) return text.order;
    return {
        event: {
            name,
            ...(atLeast !== '' && atLeast !== '0' && { atLeast: Number(atLeast) }),
            ...(atMost !== '' && { atMost: Number(atMost) }),
            ...(days !== '' && { withinDays: Number(days) }),
            ...(from && { from }),
            ...(to && { to }),
            ...(worth !== undefined && { totalAtLeast: worth }),
        },
    };
}

function engagementOf(get: Get): Condition | string {
    const [days, email] = [get('days'), get('email')];
    const atLeast = email ? '' : get('atLeast');
    if (days !== '' && !isWhole(days, 1, 3650)) return text.days;
    if (atLeast !== '' && !isWhole(atLeast, 1, 10_000)) return text.whole;
    return {
        engagement: {
            kind: get('kind') as Engagement,
            ...(days !== '' && { withinDays: Number(days) }),
            ...(atLeast !== '' && atLeast !== '1' && { atLeast: Number(atLeast) }),
            ...(email !== '' && { emailId: email }),
        },
    };
}

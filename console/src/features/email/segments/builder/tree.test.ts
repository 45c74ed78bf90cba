import { describe, expect, it } from 'vitest';
import { change, parentOf } from '#features/email/segments/builder/change.ts';
import { compile, refusedBy } from '#features/email/segments/builder/compile.ts';
import { isGroup, newGroup, newLeaf, treeOf, type Leaf } from '#features/email/segments/builder/tree.ts';
import type { FieldType } from '#features/email/contacts/types.ts';
import type { Condition } from '#features/email/segments/types.ts';

const TYPES = new Map<string, FieldType>([['orders', 'NUMBER'], ['birthday', 'DATE'], ['member', 'BOOLEAN'], ['services', 'LIST']]);
const again = (condition: Condition) => compile(treeOf(condition), TYPES).conditions;
const leafOf = (kind: Leaf['kind'], typed: Record<string, string>) => compile(newGroup([{ ...newLeaf(kind), typed }]), TYPES);

describe('conditions of the service', () => {
    it.each<Condition>([
        { all: [] },
        { any: [{ tag: 'vip' }, { list: 'l1' }, { segment: 's1' }, { consent: 'GRANTED' }, { topPercent: 20 }] },
        { all: [{ field: { name: 'email', operator: 'ENDS_WITH', value: '@example.com' } }, { field: { name: 'city', operator: 'IN', values: ['Wien', 'Graz, Linz'] } }, { field: { name: 'city', operator: 'IS_SET' } }] },
        { all: [{ field: { name: 'orders', operator: 'AT_LEAST', value: '12.345' } }, { field: { name: 'member', operator: 'EQUALS', value: 'true' } }, { field: { name: 'services', operator: 'HAS', value: 'ironing' } }] },
        { all: [{ date: { name: 'birthday', anniversaryWithinDays: 7 } }, { date: { name: 'createdAt', from: '2026-01-01', to: '2026-01-31' } }, { date: { name: 'createdAt', from: '2026-01-01' } }] },
        { all: [{ event: { name: 'order', atLeast: 2, atMost: 5, withinDays: 90, totalAtLeast: 99.5 } }, { event: { name: 'order', atMost: 0 } }, { event: { name: 'order', atLeast: 1, from: '2026-01-01T08:00:00.000Z', to: '2026-02-01T08:00:00.000Z' } }] },
        { all: [{ engagement: { kind: 'OPENED', withinDays: 30, atLeast: 3 } }, { engagement: { kind: 'CLICKED', emailId: 'e1' } }, { engagement: { kind: 'RECEIVED' } }] },
        { all: [{ not: { tag: 'vip' } }, { not: { any: [{ tag: 'a' }, { all: [{ tag: 'b' }, { not: { tag: 'c' } }] }] } }] },
    ])('stay the same when they are shown and saved: %j', (condition) => {
        expect(again(condition)).toEqual(condition);
    });

    it('keep their meaning where they are shown in another form', () => {
        expect(again({ tag: 'vip' })).toEqual({ all: [{ tag: 'vip' }] });
        expect(again({ not: { all: [{ tag: 'a' }, { tag: 'b' }] } })).toEqual({ not: { any: [{ all: [{ tag: 'a' }, { tag: 'b' }] }] } });
        expect(again({ not: { not: { tag: 'a' } } })).toEqual({ not: { any: [{ not: { tag: 'a' } }] } });
        expect(again({ all: [{ date: { name: 'createdAt', withinLastDays: 30, olderThanDays: 7 } }] })).toEqual({ all: [{ all: [{ date: { name: 'createdAt', withinLastDays: 30 } }, { date: { name: 'createdAt', olderThanDays: 7 } }] }] });
    });
});

describe('what is typed', () => {
    it('is checked before it is sent', () => {
        const problem = (kind: Leaf['kind'], typed: Record<string, string>) => [...leafOf(kind, typed).problems.values()][0];
        expect(problem('tag', { tag: '  ' })).toBe('Complete this condition.');
        expect(problem('field', { name: 'orders', operator: 'EQUALS', value: 'many' })).toBe('Enter a number.');
        expect(problem('field', { name: '', operator: 'IS_SET' })).toBe('Complete this condition.');
        expect(problem('date', { name: 'createdAt', when: 'between', from: '2026-02-01', to: '2026-01-01' })).toBe('The end must come after the start.');
        expect(problem('date', { name: 'createdAt', when: 'between' })).toBe('Enter a first or a last day.');
        expect(problem('date', { name: 'createdAt', when: 'withinLastDays', days: '1.5' })).toBe('Enter a whole number of days.');
        expect(problem('event', { name: 'order', atLeast: '3', atMost: '2' })).toBe('The highest count must not be below the lowest.');
        expect(problem('topPercent', { percent: '0' })).toBe('Enter a whole number from 1 to 100.');
        expect(problem('field', { name: 'orders', operator: 'EQUALS', value: '2,5' })).toBeUndefined();
    });

    it('is not nested deeper than the service reads', () => {
        let group = newGroup([{ ...newLeaf('tag'), typed: { tag: 'x' } }]);
        for (let level = 0; level < 10; level++) group = newGroup([group]);
        expect([...compile(group, TYPES).problems.values()]).toContain('Groups can be nested at most 10 levels deep.');
    });
});

describe('what the service refuses', () => {
    it('is shown at the condition that it is about', () => {
        const root = treeOf({ all: [{ tag: 'a' }, { not: { any: [{ list: 'gone' }] } }] });
        const { pointers } = compile(root, TYPES);
        const inner = root.parts[1]!;
        const list = isGroup(inner) ? inner.parts[0]!.key : '';
        expect([...refusedBy([{ pointer: '/conditions/all/1/not/any/0/list', detail: 'must be the id of a list' }], pointers)]).toEqual([[list, 'must be the id of a list']]);
    });
});

describe('changes', () => {
    it('reach nested groups and leave the others alone', () => {
        const root = treeOf({ all: [{ tag: 'a' }, { any: [{ tag: 'b' }] }] });
        const inner = root.parts[1]!;
        const added = newLeaf('consent');
        const grown = change(root, { type: 'add', group: inner.key, node: added });
        expect(parentOf(grown, added.key)).toBe(inner.key);
        const turned = change(change(grown, { type: 'match', group: inner.key, match: 'none' }), { type: 'not', key: root.parts[0]!.key, not: true });
        expect(compile(turned, TYPES).conditions).toEqual({ all: [{ not: { tag: 'a' } }, { not: { any: [{ tag: 'b' }, { consent: 'GRANTED' }] } }] });
        expect(compile(change(turned, { type: 'remove', key: inner.key }), TYPES).conditions).toEqual({ all: [{ not: { tag: 'a' } }] });
        expect(turned.parts[0]).not.toBe(root.parts[0]);
    });

    it('of the kind begin with usual values', () => {
        const root = treeOf({ tag: 'a' });
        const changed = change(root, { type: 'kind', key: root.parts[0]!.key, kind: 'topPercent' });
        expect(compile(changed, TYPES).conditions).toEqual({ all: [{ topPercent: 20 }] });
    });
});

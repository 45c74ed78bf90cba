import { describe, expect, it } from 'vitest';
import type { Block } from '#features/email/design/types.ts';
import { change } from '#features/email/designer/model/change.ts';
import { compile, isComplete, keyAt } from '#features/email/designer/model/compile.ts';
import { contentChange, contentOf, designFrom, designOf, designReducer } from '#features/email/designer/model/design.ts';
import { fieldProblem, isLink, problemsOf } from '#features/email/designer/model/fields.ts';
import { record, redo, startOf, undo } from '#features/email/designer/model/history.ts';
import { newNode } from '#features/email/designer/model/new-node.ts';
import { fits, hasRoom, MOST_BLOCKS } from '#features/email/designer/model/rules.ts';
import { allIn, copyOf, nodeOf, ROOT, rootOf, type Area } from '#features/email/designer/model/tree.ts';
import { htmlOf, plainOf } from '#features/email/designer/panel/properties.tsx';

const heading = (text: string): Block => ({ type: 'heading', text });
const BLOCKS: Block[] = [
    heading('One'),
    { type: 'columns', columns: [{ width: 60, blocks: [heading('Left')] }, { width: 40, blocks: [heading('Right'), { type: 'divider' }] }] },
    { type: 'section', blocks: [heading('Inside')], padding: 20 },
    { type: 'footer' },
];
const texts = (area: Area): unknown[] => allIn(area).map(({ props, type }) => props.text ?? type);
const keyOf = (area: Area, text: string) => allIn(area).find(({ props, type }) => props.text === text || type === text)!.key;

describe('the tree of blocks', () => {
    it('turns into the same blocks again', () => {
        expect(compile(rootOf(BLOCKS)).blocks).toEqual(BLOCKS);
    });

    it('moves a block within its area, counted before it is taken out', () => {
        const root = rootOf(['One', 'Two', 'Three'].map(heading));
        const key = keyOf(root, 'One');
        expect(texts(change(root, { type: 'move', key, area: ROOT, at: 2 }))).toEqual(['Two', 'One', 'Three']);
        expect(texts(change(root, { type: 'move', key, area: ROOT, at: 3 }))).toEqual(['Two', 'Three', 'One']);
        expect(change(root, { type: 'move', key, area: ROOT, at: 1 })).toBe(root);
    });

    it('moves a block by a step, and not beyond the ends', () => {
        const root = rootOf(['One', 'Two', 'Three'].map(heading));
        expect(texts(change(root, { type: 'step', key: keyOf(root, 'Two'), by: 1 }))).toEqual(['One', 'Three', 'Two']);
        expect(texts(change(root, { type: 'step', key: keyOf(root, 'Two'), by: -1 }))).toEqual(['Two', 'One', 'Three']);
        expect(change(root, { type: 'step', key: keyOf(root, 'One'), by: -1 })).toBe(root);
    });

    it('moves a block into a column', () => {
        const root = rootOf(BLOCKS);
        const [column] = root.nodes[1]!.areas;
        const moved = change(root, { type: 'move', key: keyOf(root, 'One'), area: column!.key, at: 1 });
        expect(texts(moved).slice(0, 3)).toEqual(['columns', 'Left', 'One']);
    });

    it('refuses what the service refuses', () => {
        const root = rootOf(BLOCKS);
        const [column] = root.nodes[1]!.areas;
        const [section] = root.nodes[2]!.areas;
        expect(change(root, { type: 'add', node: newNode('footer'), area: section!.key, at: 0 })).toBe(root);
        expect(fits(root, newNode('columns'), section!.key)).toBe(true);
        expect(fits(root, newNode('columns'), column!.key)).toBe(false);
        expect(fits(root, root.nodes[2]!, section!.key)).toBe(false);
    });

    it('counts all blocks of an email', () => {
        const root = rootOf(Array.from({ length: MOST_BLOCKS - 1 }, () => heading('x')));
        expect(hasRoom(root, newNode('heading'))).toBe(true);
        expect(hasRoom(root, nodeOf({ type: 'section', blocks: [heading('y')] }))).toBe(false);
    });

    it('keeps the blocks of columns that go', () => {
        const root = rootOf([{ type: 'columns', columns: ['a', 'b', 'c'].map((text) => ({ width: 33, blocks: [heading(text)] })) }]);
        const two = change(root, { type: 'columns', key: root.nodes[0]!.key, count: 2 });
        expect(compile(two).blocks[0]!.columns).toEqual([{ blocks: [heading('a')] }, { blocks: [heading('b'), heading('c')] }]);
    });

    it('copies a block with new keys for everything in it', () => {
        const [, columns] = rootOf(BLOCKS).nodes;
        const copy = copyOf(columns!);
        const keys = (node: typeof copy) => [node.key, ...node.areas.flatMap((area) => [area.key, ...allIn(area).map(({ key }) => key)])];
        expect(keys(copy).filter((key) => keys(columns!).includes(key))).toEqual([]);
    });
});

describe('what is sent', () => {
    it('leaves out empty texts, and says that a picture without a description is decorative', () => {
        const root = rootOf([{ type: 'image', src: 'https://a.example/b.png', caption: '' }]);
        expect(compile(root).blocks).toEqual([{ type: 'image', src: 'https://a.example/b.png', alt: '' }]);
    });

    it('has either plain or formatted text', () => {
        expect(compile(rootOf([{ type: 'text', text: 'plain', html: '<p>rich</p>' }])).blocks).toEqual([{ type: 'text', html: '<p>rich</p>' }]);
    });

    it('leaves out incomplete blocks of a preview, and still finds the block of a pointer', () => {
        const root = rootOf([{ type: 'button', text: 'Go' }, heading('One'), { type: 'section', blocks: [{ type: 'text' }, heading('Two')] }]);
        const { blocks, keys } = compile(root, isComplete);
        expect(blocks).toEqual([heading('One'), { type: 'section', blocks: [heading('Two')] }]);
        expect(keyAt(keys, '/blocks/0/text')).toBe(keyOf(root, 'One'));
        expect(keyAt(keys, '/blocks/1/blocks/0')).toBe(keyOf(root, 'Two'));
        expect(keyAt(keys, '/subject')).toBeUndefined();
    });
});

describe('the check of a block', () => {
    it('names what is missing or wrong', () => {
        expect([...problemsOf(nodeOf({ type: 'button', text: 'Go', href: 'example' }))]).toEqual([['href', 'LINK']]);
        expect([...problemsOf(newNode('section'))]).toEqual([['', 'EMPTY']]);
        expect([...problemsOf(nodeOf({ type: 'columns', columns: [{ blocks: [heading('a')] }, { blocks: [] }] }))]).toEqual([['', 'EMPTY']]);
        expect(problemsOf(nodeOf({ type: 'text', html: '<p>Hi</p>' })).size).toBe(0);
        expect(fieldProblem({ name: 'height', kind: 'number', min: 4, max: 120 }, 121)).toBe('RANGE');
    });

    it('wants columns that fill the email', () => {
        const columns = (...widths: (number | undefined)[]) => problemsOf(nodeOf({ type: 'columns', columns: widths.map((width) => ({ ...(width && { width }), blocks: [heading('a')] })) })).get('columns');
        expect([columns(60, 40), columns(90, undefined), columns(undefined, undefined, undefined)]).toEqual([undefined, undefined, undefined]);
        expect([columns(60, 30), columns(91, undefined), columns(95, 5)]).toEqual(['WIDTHS', 'WIDTHS', 'WIDTHS']);
    });

    it('accepts merge tags as addresses, and no scripts', () => {
        expect(isLink('{{ links.unsubscribe }}')).toBe(true);
        expect(isLink('mailto:hello@example.com')).toBe(true);
        expect(isLink('https://shop.example/{{ contact.city }}?a=1')).toBe(true);
        expect(isLink('https://shop.example/a b')).toBe(false);
        expect(isLink('javascript:alert(1)')).toBe(false);
    });
});

describe('undo', () => {
    it('takes quick changes of the same thing back in one step', () => {
        let history = startOf('');
        history = record(history, 'a', 1_000, 'title');
        history = record(history, 'ab', 1_300, 'title');
        history = record(history, 'abc', 9_000, 'title');
        expect(undo(history).now).toBe('ab');
        expect(undo(undo(history)).now).toBe('');
        expect(redo(undo(history)).now).toBe('abc');
    });

    it('forgets what was undone when something else is done', () => {
        const history = record(undo(record(startOf(1), 2, 0)), 3, 0);
        expect(history).toMatchObject({ past: [1], now: 3, future: [] });
    });

    it('covers blocks and details of a design', () => {
        const start = startOf(designOf({ source: { type: 'BLOCKS', blocks: [heading('One')] } }));
        const typed = designReducer(start, { type: 'details', details: { subject: 'Hello' }, at: 0 });
        const emptied = designReducer(typed, { type: 'blocks', change: { type: 'remove', key: start.now.root.nodes[0]!.key }, at: 0 });
        expect(contentOf(emptied.now)).toEqual({ subject: 'Hello', previewText: '', language: 'en', blocks: [] });
        expect(contentOf(undo(emptied).now).blocks).toEqual([heading('One')]);
        expect(contentOf(undo(undo(emptied)).now).subject).toBe('');
    });
});

describe('a design as content', () => {
    it('sends only what differs, and only one source', () => {
        const stored = contentOf(designOf({ subject: 'A', source: { type: 'BLOCKS', blocks: BLOCKS } }));
        expect(contentChange(stored, { ...stored, subject: 'B' })).toEqual({ subject: 'B' });
        const html = contentOf(designOf({ subject: 'A', source: { type: 'HTML', html: '<p>Hi</p>' } }));
        expect(contentChange(stored, html)).toEqual({ htmlContent: '<p>Hi</p>' });
    });

    it('is the same after it was kept in the browser', () => {
        const content = contentOf(designOf({ subject: 'A', source: { type: 'BLOCKS', blocks: BLOCKS } }));
        expect(contentOf(designFrom(JSON.parse(JSON.stringify(content)) as typeof content))).toEqual(content);
    });
});

describe('formatted text', () => {
    it('keeps paragraphs, lines and merge tags', () => {
        const plain = 'Hi {{ contact.firstName | default: "there" }},\nfish & chips\n\n<Bye>';
        expect(htmlOf(plain)).toBe('<p>Hi {{ contact.firstName | default: "there" }},<br>fish &amp; chips</p>\n<p>&lt;Bye&gt;</p>');
        expect(plainOf(htmlOf(plain))).toBe(plain);
    });
});

import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import { COMMANDS, insertPicture, type CommandName } from '#features/content/posts/editor/commands.ts';

/** Makes an editor whose selection is what stands between two bars. */
function editor(text: string): EditorView {
    const [before = '', selected = ''] = text.split('|');
    const selection = { anchor: before.length, head: before.length + selected.length };
    return new EditorView({ state: EditorState.create({ doc: text.replaceAll('|', ''), selection }) });
}
const after = (name: CommandName, text: string) => {
    const view = editor(text);
    COMMANDS[name](view);
    return view.state.doc.toString();
};

describe('formatting commands', () => {
    it.each([
        ['bold', 'a |word| b', 'a **word** b'],
        ['bold', 'a **|word|** b', 'a word b'],
        ['italic', '||', '_italic text_'],
        ['code', '|x|', '`x`'],
        ['link', 'see |this|', 'see [this](https://)'],
        ['heading', '|Wool|', '## Wool'],
        ['heading', '## |Wool|', 'Wool'],
        ['list', '|a\nb|', '- a\n- b'],
        ['quote', '|> a|', 'a'],
    ] as const)('%s changes %j to %j', (name, before, expected) => expect(after(name, before)).toBe(expected));

    it('inserts a picture after the paragraph, with its alt text escaped', () => {
        const view = editor('Some || text');
        insertPicture(view, 'https://a.example/x.jpg?s=(1)', 'A [grey] coat');
        expect(view.state.doc.toString()).toBe('Some  text\n\n![A \\[grey\\] coat](<https://a.example/x.jpg?s=(1)>)\n');
    });

    it('selects what stands in for an alt text', () => {
        const view = editor('Some || text');
        insertPicture(view, 'https://a.example/x.jpg', undefined);
        view.dispatch(view.state.replaceSelection('A coat'));
        expect(view.state.doc.toString()).toBe('Some  text\n\n![A coat](<https://a.example/x.jpg>)\n');
    });
});

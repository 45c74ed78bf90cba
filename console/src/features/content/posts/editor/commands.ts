import { EditorSelection, type ChangeSpec } from '@codemirror/state';
import type { Command, EditorView } from '@codemirror/view';
import { editorStrings } from '#features/content/posts/editor/strings.ts';

const text = editorStrings.placeholders;

/** Puts marks around each selection, or removes them if they are there. */
const wrap = (mark: string, placeholder: string): Command => (view) => {
    view.dispatch(
        view.state.changeByRange((range) => {
            const { doc } = view.state;
            const size = mark.length;
            const marked = doc.sliceString(range.from - size, range.from) === mark && doc.sliceString(range.to, range.to + size) === mark;
            if (marked) {
                return {
                    changes: [
                        { from: range.from - size, to: range.from },
                        { from: range.to, to: range.to + size },
                    ],
                    range: EditorSelection.range(range.from - size, range.to - size),
                };
            }
            const inner = doc.sliceString(range.from, range.to) || placeholder;
            return {
                changes: { from: range.from, to: range.to, insert: mark + inner + mark },
                range: EditorSelection.range(range.from + size, range.from + size + inner.length),
            };
        }),
        { scrollIntoView: true, userEvent: 'input' },
    );
    return true;
};

/** Puts a mark before each selected line, or removes it if every line has it. */
const prefix = (mark: string): Command => (view) => {
    const { doc, selection } = view.state;
    const first = doc.lineAt(selection.main.from).number;
    const last = doc.lineAt(selection.main.to).number;
    const lines = Array.from({ length: last - first + 1 }, (_, at) => doc.line(first + at));
    const all = lines.every((line) => line.text.startsWith(mark));
    const changes: ChangeSpec[] = lines.map((line) => (all ? { from: line.from, to: line.from + mark.length } : { from: line.from, insert: mark }));
    view.dispatch({ changes, scrollIntoView: true, userEvent: 'input' });
    return true;
};

const ADDRESS = 'https://';

/** Makes a link of the selection and selects its address. */
const link: Command = (view) => {
    const { from, to } = view.state.selection.main;
    const label = view.state.sliceDoc(from, to) || text.link;
    const start = from + label.length + 3;
    view.dispatch({
        changes: { from, to, insert: `[${label}](${ADDRESS})` },
        selection: EditorSelection.range(start, start + ADDRESS.length),
        scrollIntoView: true,
        userEvent: 'input',
    });
    return true;
};

const escaped = (alt: string) => alt.replace(/([[\]\\])/g, '\\$1').replace(/\s+/g, ' ');

/** Inserts a picture as a paragraph of its own. Without an alt text, a placeholder is selected, so that typing replaces it. */
export function insertPicture(view: EditorView, address: string, alt: string | undefined): void {
    const { to } = view.state.selection.main;
    const line = view.state.doc.lineAt(to);
    const before = line.text.trim() === '' ? '' : '\n\n';
    const at = line.text.trim() === '' ? line.from : line.to;
    const shown = escaped(alt ?? text.alt);
    const insert = `${before}![${shown}](<${address}>)\n`;
    const start = at + before.length + 2;
    const selection = alt === undefined ? EditorSelection.range(start, start + shown.length) : EditorSelection.cursor(at + insert.length);
    view.dispatch({ changes: { from: at, insert }, selection, scrollIntoView: true, userEvent: 'input' });
    view.focus();
}

export const COMMANDS = {
    heading: prefix('## '),
    bold: wrap('**', text.bold),
    italic: wrap('_', text.italic),
    link,
    list: prefix('- '),
    quote: prefix('> '),
    code: wrap('`', text.code),
} satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

/** The keys of the commands; Mod is Ctrl, or Command on a Mac. */
export const KEYS: Partial<Record<CommandName, string>> = { bold: 'Mod-b', italic: 'Mod-i', link: 'Mod-Shift-k', code: 'Mod-e' };

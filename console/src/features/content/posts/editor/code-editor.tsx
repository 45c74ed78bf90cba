import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { html } from '@codemirror/lang-html';
import { markdown, markdownKeymap, markdownLanguage } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, Prec, RangeSetBuilder } from '@codemirror/state';
import { Decoration, EditorView, keymap, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef } from 'react';
import { COMMANDS, KEYS, type CommandName } from '#features/content/posts/editor/commands.ts';
import type { PostFormat } from '#features/content/types.ts';

export interface CodeEditorProps {
    value: string;
    format: PostFormat;
    label: string;
    readOnly: boolean;
    invalid: boolean;
    describedBy: string | undefined;
    onChange: (value: string) => void;
    onSave: () => void;
    onReady: (view: EditorView | undefined) => void;
}

const theme = EditorView.theme({
    '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'transparent', fontSize: '14px' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace', lineHeight: '1.65', overflow: 'auto' },
    '.cm-content': { padding: '16px 20px', caretColor: 'var(--ink)' },
    '.cm-line': { padding: '0' },
    '&.cm-focused .cm-cursor': { borderLeftColor: 'var(--ink)' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, ::selection': { backgroundColor: 'var(--accent-soft)' },
});

const highlighting = HighlightStyle.define([
    { tag: tags.heading, fontWeight: '600', color: 'var(--ink)' },
    { tag: tags.strong, fontWeight: '600' },
    { tag: tags.emphasis, fontStyle: 'italic' },
    { tag: [tags.link, tags.url], color: 'var(--accent)' },
    { tag: [tags.monospace, tags.quote], color: 'var(--muted)' },
    { tag: [tags.processingInstruction, tags.contentSeparator, tags.angleBracket, tags.tagName, tags.attributeName], color: 'var(--faint)' },
]);

const autoDirection = Decoration.line({ attributes: { dir: 'auto' } });

function linesIn(view: EditorView): DecorationSet {
    const builder = new RangeSetBuilder<Decoration>();
    for (const { from, to } of view.visibleRanges) {
        for (let at = from; at <= to; ) {
            const line = view.state.doc.lineAt(at);
            builder.add(line.from, line.from, autoDirection);
            at = line.to + 1;
        }
    }
    return builder.finish();
}

/** Lets each line run in the direction of its first letter. */
const lineDirections = [
    EditorView.perLineTextDirection.of(true),
    Prec.lowest(
        ViewPlugin.define<{ lines: DecorationSet; update: (update: ViewUpdate) => void }>(
            (view) => ({
                lines: linesIn(view),
                update({ docChanged, viewportChanged, view: now }) {
                    if (docChanged || viewportChanged) this.lines = linesIn(now);
                },
            }),
            { decorations: ({ lines }) => lines },
        ),
    ),
];

/** The text of a post with its marks coloured. Tab leaves the editor, so that the keyboard is never trapped in it. */
export default function CodeEditor(props: CodeEditorProps) {
    const host = useRef<HTMLDivElement>(null);
    const view = useRef<EditorView>(undefined);
    const latest = useRef(props);
    const editable = useRef(new Compartment());
    const attributes = useRef(new Compartment());
    const { value, readOnly, label, invalid, describedBy, format } = props;
    useEffect(() => {
        latest.current = props;
    });

    useEffect(() => {
        const bindings = (Object.entries(KEYS) as [CommandName, string][]).map(([name, key]) => ({ key, run: COMMANDS[name], preventDefault: true }));
        const save = { key: 'Mod-s', preventDefault: true, run: () => (latest.current.onSave(), true) };
        const isMarkdown = latest.current.format === 'MARKDOWN';
        const made = new EditorView({
            parent: host.current!,
            state: EditorState.create({
                doc: latest.current.value,
                extensions: [
                    history(),
                    keymap.of([save, ...(isMarkdown ? [...bindings, ...markdownKeymap] : []), ...historyKeymap, ...defaultKeymap]),
                    isMarkdown ? markdown({ base: markdownLanguage, addKeymap: false }) : html(),
                    syntaxHighlighting(highlighting),
                    EditorView.lineWrapping,
                    lineDirections,
                    theme,
                    editable.current.of([]),
                    attributes.current.of([]),
                    EditorView.updateListener.of((update) => update.docChanged && latest.current.onChange(update.state.doc.toString())),
                ],
            }),
        });
        view.current = made;
        latest.current.onReady(made);
        return () => {
            latest.current.onReady(undefined);
            made.destroy();
        };
    }, [format]);

    useEffect(() => {
        const fixed = readOnly ? [EditorState.readOnly.of(true), EditorView.editable.of(false)] : [];
        view.current?.dispatch({ effects: editable.current.reconfigure(fixed) });
    }, [readOnly, format]);

    useEffect(() => {
        const names: Record<string, string> = { 'aria-label': label, spellcheck: 'true', tabindex: '0', ...(invalid && { 'aria-invalid': 'true' }), ...(describedBy && { 'aria-describedby': describedBy }), ...(readOnly && { 'aria-readonly': 'true' }) };
        view.current?.dispatch({ effects: attributes.current.reconfigure(EditorView.contentAttributes.of(names)) });
    }, [label, invalid, describedBy, readOnly, format]);

    // What was merged or discarded comes from outside.
    useEffect(() => {
        const editor = view.current;
        if (editor && editor.state.doc.toString() !== value) editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
    }, [value]);

    return <div ref={host} className="h-full min-h-0" />;
}

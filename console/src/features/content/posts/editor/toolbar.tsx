import type { EditorView } from '@codemirror/view';
import { Bold, Code, Heading2, Image, Italic, Link2, List, Quote } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { editorStrings } from '#features/content/posts/editor/strings.ts';
import type { CommandName } from '#features/content/posts/editor/commands.ts';

const text = editorStrings.toolbar;

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Names a key as it is labelled: Mod-Shift-k becomes Ctrl+Shift+K, or ⇧⌘K on a Mac. */
function keyLabel(key: string): string {
    const parts = key.split('-').map((part) => (part.length === 1 ? part.toUpperCase() : part));
    return isMac() ? parts.map((part) => ({ Mod: '⌘', Shift: '⇧' })[part] ?? part).join('') : parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
}

const BUTTONS: { name: CommandName; icon: typeof Bold; key?: string }[] = [
    { name: 'heading', icon: Heading2 },
    { name: 'bold', icon: Bold, key: 'Mod-b' },
    { name: 'italic', icon: Italic, key: 'Mod-i' },
    { name: 'link', icon: Link2, key: 'Mod-Shift-k' },
    { name: 'list', icon: List },
    { name: 'quote', icon: Quote },
    { name: 'code', icon: Code, key: 'Mod-e' },
];

/** Formats the selected text. */
export function Toolbar({ view, onPicture }: { view: EditorView | undefined; onPicture: () => void }) {
    const run = async (name: CommandName) => {
        if (!view) return;
        // The commands belong to the editor's code, which is loaded by now.
        const { COMMANDS } = await import('#features/content/posts/editor/commands.ts');
        COMMANDS[name](view);
        view.focus();
    };
    return (
        <div role="group" aria-label={text.label} className="flex flex-wrap items-center">
            {BUTTONS.map(({ name, icon: Icon, key }) => (
                <Tooltip key={name} text={key ? text.withKey(text[name], keyLabel(key)) : text[name]}>
                    <Button look="quiet" size="icon" aria-label={text[name]} disabled={!view} icon={<Icon size={15} />} onClick={() => void run(name)} />
                </Tooltip>
            ))}
            <Tooltip text={text.picture}>
                <Button look="quiet" size="icon" aria-label={text.picture} disabled={!view} icon={<Image size={15} />} onClick={onPicture} />
            </Tooltip>
        </div>
    );
}

import { Conflicts } from '#features/campaigns/parts/conflicts.tsx';
import type { Clash, PostFields } from '#features/content/posts/editor/fields.ts';
import { editorStrings } from '#features/content/posts/editor/strings.ts';

const LONGEST = 240;
const BEFORE = 60;

/** The part of a text around the first difference to another one. */
export function around(text: string, other: string): string {
    let at = 0;
    while (at < text.length && text[at] === other[at]) at++;
    const from = text.length <= LONGEST ? 0 : Math.max(0, at - BEFORE);
    const shown = text.slice(from, from + LONGEST).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
    // Ends after a whole word, unless the text has no spaces.
    return `${from > 0 ? '…' : ''}${from + LONGEST < text.length ? `${shown.replace(/(\S)\s+\S*$/u, '$1')}…` : shown}`;
}

/** Shows both values of each field that two people changed. Of a long text, the part where they begin to differ. */
export const ClashNote = (props: { clash: Clash; fields: PostFields; onDecide: (field: keyof PostFields, take: boolean) => void }) => (
    <Conflicts
        title={editorStrings.conflict}
        conflicts={props.clash.fields.map((field) => ({
            field,
            label: editorStrings.fields[field],
            mine: around(props.fields[field], props.clash.theirs[field]),
            theirs: around(props.clash.theirs[field], props.fields[field]),
        }))}
        onDecide={(field, take) => props.onDecide(field as keyof PostFields, take)}
    />
);

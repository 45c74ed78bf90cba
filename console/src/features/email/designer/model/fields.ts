import type { BlockType } from '#features/email/design/types.ts';
import type { Node } from '#features/email/designer/model/tree.ts';
import { isColor } from '#features/email/parts/contrast.ts';

export type FieldKind = 'line' | 'lines' | 'link' | 'image' | 'color' | 'align' | 'number' | 'choice' | 'switch' | 'table' | 'social' | 'columns';

/** A property of a block, and how it is edited. */
export interface FieldSpec {
    name: string;
    kind: FieldKind;
    required?: boolean;
    min?: number;
    max?: number;
    /** The values of a choice; the first one is the default. */
    options?: readonly (string | number)[];
    /** Whether a switch is on unless it was turned off. */
    on?: boolean;
    /** What it is called, where its name means something else in other blocks. */
    words?: string;
}

const align: FieldSpec = { name: 'align', kind: 'align' };
const color: FieldSpec = { name: 'color', kind: 'color' };
const backgroundColor: FieldSpec = { name: 'backgroundColor', kind: 'color' };
const link: FieldSpec = { name: 'href', kind: 'link', required: true };
const optionalLink: FieldSpec = { name: 'href', kind: 'link' };

/** The properties of each type, in the order in which they are edited, and their bounds, which are those of the service. */
export const FIELDS: Record<BlockType, readonly FieldSpec[]> = {
    header: [{ name: 'logoUrl', kind: 'image' }, { name: 'logoAlt', kind: 'line' }, { name: 'logoWidth', kind: 'number', min: 16, max: 560 }, { name: 'title', kind: 'line' }, optionalLink, align],
    heading: [{ name: 'text', kind: 'line', required: true }, { name: 'level', kind: 'choice', options: [2, 1, 3] }, align, color],
    text: [{ name: 'text', kind: 'lines', required: true }, { name: 'fontSize', kind: 'number', min: 12, max: 32 }, align, color],
    image: [{ name: 'src', kind: 'image', required: true }, { name: 'alt', kind: 'line' }, optionalLink, { name: 'width', kind: 'number', min: 16, max: 600 }, { name: 'caption', kind: 'line' }, align],
    button: [{ name: 'text', kind: 'line', required: true }, link, { name: 'fullWidth', kind: 'switch' }, align, backgroundColor, color],
    cta: [{ name: 'title', kind: 'line', required: true }, { name: 'text', kind: 'lines' }, { name: 'buttonText', kind: 'line', required: true }, link, backgroundColor, color],
    divider: [{ name: 'thickness', kind: 'number', min: 1, max: 8 }, color],
    spacer: [{ name: 'height', kind: 'number', required: true, min: 4, max: 120 }],
    table: [{ name: 'rows', kind: 'table', required: true }, { name: 'caption', kind: 'line' }],
    product: [
        { name: 'name', kind: 'line', required: true },
        link,
        { name: 'imageUrl', kind: 'image' },
        { name: 'imageAlt', kind: 'line' },
        { name: 'description', kind: 'lines' },
        { name: 'price', kind: 'line' },
        { name: 'oldPrice', kind: 'line' },
        { name: 'buttonText', kind: 'line' },
        { name: 'layout', kind: 'choice', options: ['VERTICAL', 'HORIZONTAL'] },
    ],
    social: [{ name: 'links', kind: 'social' }, align],
    footer: [{ name: 'companyName', kind: 'line' }, { name: 'address', kind: 'lines' }, { name: 'text', kind: 'lines' }, { name: 'unsubscribeText', kind: 'line' }, { name: 'viewInBrowserText', kind: 'line' }, { name: 'links', kind: 'switch', on: true, words: 'footerLinks' }],
    columns: [{ name: 'columns', kind: 'columns' }, { name: 'keepSideBySide', kind: 'switch' }, backgroundColor],
    section: [{ name: 'padding', kind: 'number', min: 0, max: 80 }, backgroundColor],
};

export type FieldProblem = 'MISSING' | 'LINK' | 'COLOR' | 'RANGE' | 'EMPTY' | 'WIDTHS';

const MERGE_TAG = /\{\{[^}]*\}\}|\{%[^%]*%\}/g;
const ADDRESS = /^(?:https?:\/\/[^\s"'<>]+|mailto:[^\s"'<>]+|tel:[+0-9().-]+|#[\w-]+)$/i;

/** Whether an address can be opened, or becomes one when the fields of the contact are filled in. */
export const isLink = (text: string) => text.startsWith('{{') || ADDRESS.test(text.replace(MERGE_TAG, 'x'));

const isBlank = (value: unknown) => value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

/** Returns what is wrong with a value. */
export function fieldProblem(spec: FieldSpec, value: unknown): FieldProblem | undefined {
    if (isBlank(value)) return spec.required ? 'MISSING' : undefined;
    switch (spec.kind) {
        case 'link':
        case 'image':
            return isLink(String(value)) ? undefined : 'LINK';
        case 'color':
            return isColor(String(value)) ? undefined : 'COLOR';
        case 'number':
            return Number(value) >= (spec.min ?? -Infinity) && Number(value) <= (spec.max ?? Infinity) ? undefined : 'RANGE';
        case 'social':
            return (value as { url: string }[]).every(({ url }) => isLink(url)) ? undefined : 'LINK';
        default:
            return undefined;
    }
}

/** Formatted text replaces plain text. */
const isReplaced = ({ type, props }: Node, { name }: FieldSpec) => type === 'text' && name === 'text' && !isBlank(props.html);

/** The narrowest column, in percent. */
export const LEAST_WIDTH = 10;

/** Whether the columns fill the email: those without a width share the rest. */
function hasValidWidths({ type, areas }: Node): boolean {
    if (type !== 'columns') return true;
    const widths = areas.flatMap(({ width }) => (width === undefined ? [] : [width]));
    const sum = widths.reduce((total, width) => total + width, 0);
    return widths.every((width) => Number.isInteger(width) && width >= LEAST_WIDTH) && (widths.length === areas.length ? sum === 100 : sum <= 100 - LEAST_WIDTH);
}

/** Returns what keeps a block from being sent, by property; the blocks in it have their own problems. */
export function problemsOf(node: Node): Map<string, FieldProblem> {
    const found = FIELDS[node.type].flatMap((spec) => {
        const problem = isReplaced(node, spec) ? undefined : fieldProblem(spec, node.props[spec.name]);
        return problem ? [[spec.name, problem] as const] : [];
    });
    const empty = node.areas.some(({ nodes }) => nodes.length === 0);
    return new Map([...found, ...(empty ? [['', 'EMPTY'] as const] : []), ...(hasValidWidths(node) ? [] : [['columns', 'WIDTHS'] as const])]);
}

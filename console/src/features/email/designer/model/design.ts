import type { Block, ContentChange, Source, SourceType } from '#features/email/design/types.ts';
import { change, type Change } from '#features/email/designer/model/change.ts';
import { compile } from '#features/email/designer/model/compile.ts';
import { record, redo, startOf, undo, type History } from '#features/email/designer/model/history.ts';
import { rootOf, type Area } from '#features/email/designer/model/tree.ts';

/** Everything that the designer edits. */
export interface Design {
    subject: string;
    previewText: string;
    language: string;
    source: SourceType;
    root: Area;
    mjml: string;
    html: string;
}

/** What is stored of a design, in an email or a template. */
export interface Designed {
    subject?: string | null;
    previewText?: string | null;
    language?: string | null;
    source?: Source | null;
}

export const DEFAULT_LANGUAGE = 'en';

export const designOf = ({ subject, previewText, language, source }: Designed): Design => ({
    subject: subject ?? '',
    previewText: previewText ?? '',
    language: language ?? DEFAULT_LANGUAGE,
    source: source?.type ?? 'BLOCKS',
    root: rootOf(source?.blocks ?? []),
    mjml: source?.mjml ?? '',
    html: source?.html ?? '',
});

/** A design as it is written to the service. */
export interface Content {
    subject: string;
    previewText: string;
    language: string;
    blocks?: Block[];
    mjml?: string;
    htmlContent?: string;
}

export function contentOf({ subject, previewText, language, source, root, mjml, html }: Design): Content {
    const texts = { subject: subject.trim(), previewText: previewText.trim(), language };
    switch (source) {
        case 'BLOCKS':
            return { ...texts, blocks: compile(root).blocks };
        case 'MJML':
            return { ...texts, mjml };
        case 'HTML':
            return { ...texts, htmlContent: html };
    }
}

/** Turns content that was kept back into a design. */
export const designFrom = ({ blocks, mjml, htmlContent, ...texts }: Content): Design =>
    designOf({ ...texts, source: mjml !== undefined ? { type: 'MJML', mjml } : htmlContent !== undefined ? { type: 'HTML', html: htmlContent } : { type: 'BLOCKS', blocks: blocks ?? [] } });

/** Returns only what differs from the stored content. */
export function contentChange(stored: Content, now: Content): ContentChange {
    const fields = Object.keys(now) as (keyof Content)[];
    return Object.fromEntries(fields.filter((field) => JSON.stringify(stored[field]) !== JSON.stringify(now[field])).map((field) => [field, now[field]]));
}

/** What a person does in the designer. `at` is when, in milliseconds. */
export type DesignAction =
    | { type: 'blocks'; change: Change; at: number }
    | { type: 'details'; details: Partial<Omit<Design, 'root'>> & { root?: Area }; at: number }
    | { type: 'undo' }
    | { type: 'redo' }
    | { type: 'restart'; design: Design };

/** What a change is about, if further changes of it belong to the same step. */
const aboutOf = (action: Change): string | undefined => (action.type === 'set' ? `${action.key} ${Object.keys(action.props).join()}` : action.type === 'width' ? `${action.key} ${action.column}` : undefined);

export function designReducer(history: History<Design>, action: DesignAction): History<Design> {
    switch (action.type) {
        case 'blocks': {
            const root = change(history.now.root, action.change);
            return root === history.now.root ? history : record(history, { ...history.now, root }, action.at, aboutOf(action.change));
        }
        case 'details':
            return record(history, { ...history.now, ...action.details }, action.at, action.details.source ? undefined : Object.keys(action.details).join());
        case 'undo':
            return undo(history);
        case 'redo':
            return redo(history);
        case 'restart':
            return startOf(action.design);
    }
}

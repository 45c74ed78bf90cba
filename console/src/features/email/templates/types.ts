import type { ContentChange, Source, SourceType } from '#features/email/design/types.ts';

/** A template in a list, without its content. */
export interface TemplateSummary {
    id: string;
    name: string;
    description?: string | null;
    builtIn: boolean;
    sourceType: SourceType;
    subject?: string | null;
    version: number;
    updatedAt?: string | null;
}

export interface TemplatePage {
    items: TemplateSummary[];
    nextCursor?: string | null;
}

export interface Template {
    id: string;
    name: string;
    description?: string | null;
    builtIn: boolean;
    subject?: string | null;
    previewText?: string | null;
    language: string;
    source: Source;
    /** A whole document, as clients get it. */
    html: string;
    mergeHtml: string;
    text: string;
    version: number;
    createdAt?: string | null;
    updatedAt?: string | null;
    changedBy?: string | null;
}

export interface TemplateChange extends ContentChange {
    name?: string;
    description?: string;
}

export interface TemplateVersion {
    version: number;
    name: string;
    changedBy?: string | null;
    changedAt: string;
}

export interface TemplateVersionPage {
    items: TemplateVersion[];
    nextCursor?: string | null;
}

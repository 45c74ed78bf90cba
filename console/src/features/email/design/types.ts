/** The kinds of blocks, in the order in which the palette shows them. */
export const BLOCK_TYPES = ['heading', 'text', 'image', 'button', 'cta', 'product', 'table', 'columns', 'section', 'divider', 'spacer', 'header', 'social', 'footer'] as const;
export type BlockType = (typeof BLOCK_TYPES)[number];

export const NETWORKS = ['FACEBOOK', 'INSTAGRAM', 'LINKEDIN', 'X', 'TIKTOK', 'YOUTUBE', 'PINTEREST', 'WEBSITE'] as const;
export type Network = (typeof NETWORKS)[number];

export interface SocialLink {
    network: Network;
    url: string;
}

/** One of the columns of a block; its width is a percentage. */
export interface Column {
    width?: number | null;
    blocks: Block[];
}

/** A block as the service stores it. Its type decides which other properties it has. */
export interface Block {
    type: BlockType;
    blocks?: Block[] | null;
    columns?: Column[] | null;
    [property: string]: unknown;
}

export type SourceType = 'BLOCKS' | 'MJML' | 'HTML';

/** What of an email or template is edited. */
export interface Source {
    type: SourceType;
    blocks?: Block[] | null;
    mjml?: string | null;
    html?: string | null;
    /** Where the content came from. */
    templateId?: string | null;
}

/** Content as it is written: at most one source. */
export interface ContentChange {
    subject?: string;
    previewText?: string;
    language?: string;
    blocks?: Block[];
    mjml?: string;
    htmlContent?: string;
    templateId?: string;
}

/** Something to correct, or to think about, with where it is and how to correct it. */
export interface Finding {
    code: string;
    severity: 'ERROR' | 'WARNING';
    /** A JSON pointer into the content. */
    where: string;
    element?: string | null;
    message: string;
    fix: string;
}

/** Content as recipients get it. */
export interface Built {
    /** A whole document. */
    html: string;
    /** The HTML inside with its merge tags as they were written, to be edited further. */
    mergeHtml: string;
    text: string;
    findings: Finding[];
}

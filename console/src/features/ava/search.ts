/** The views of Ava's tab, in order. */
export const AVA_VIEWS = ['advice', 'outlook', 'strategy', 'log'] as const;
export type AvaView = (typeof AVA_VIEWS)[number];

/** The view that is shown; advice without it. */
export interface AvaSearch {
    view?: AvaView | undefined;
}

/** Parses the search parameters and drops invalid ones. */
export const avaSearch = (raw: Record<string, unknown>): AvaSearch => ({ view: AVA_VIEWS.find((view) => view === raw.view && view !== 'advice') });

/** The views of Ava's tab, in order. */
export const AVA_VIEWS = ['advice', 'outlook', 'strategy', 'log'] as const;
export type AvaView = (typeof AVA_VIEWS)[number];

/** The view that is shown, advice without it; in the strategy, its version and the version it is compared with. */
export interface AvaSearch {
    view?: AvaView | undefined;
    version?: number | undefined;
    compare?: number | undefined;
}

const versionOf = (raw: unknown) => (typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 0 ? raw : undefined);

/** Parses the search parameters and drops invalid ones. */
export function avaSearch(raw: Record<string, unknown>): AvaSearch {
    const view = AVA_VIEWS.find((one) => one === raw.view && one !== 'advice');
    return view === 'strategy' ? { view, version: versionOf(raw.version), compare: versionOf(raw.compare) } : { view };
}

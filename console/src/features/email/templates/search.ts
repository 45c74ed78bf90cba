/** Which version of a template is shown; the current one if absent. */
export interface TemplateSearch {
    version?: number | undefined;
}

/** Parses the search parameters and drops invalid ones. */
export const templateSearch = (raw: Record<string, unknown>): TemplateSearch => ({ version: Number.isInteger(raw.version) && Number(raw.version) > 0 ? Number(raw.version) : undefined });

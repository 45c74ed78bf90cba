/** The composer's search parameter: the campaign to begin with. */
export interface ComposerSearch {
    campaign?: string | undefined;
}

export const composerSearch = (raw: Record<string, unknown>): ComposerSearch => ({
    campaign: typeof raw.campaign === 'string' && raw.campaign !== '' ? raw.campaign : undefined,
});

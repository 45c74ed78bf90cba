export const SETUP_STEPS = ['design', 'audience', 'test', 'schedule', 'review'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** When an email is to be sent, before that is confirmed. */
export interface PlanSearch {
    /** At once, whatever was planned before. */
    when?: 'now' | undefined;
    at?: string | undefined;
    byZone?: boolean | undefined;
    /** Within how many hours from then on each recipient gets it at their best time. */
    within?: number | undefined;
}

/** Where the guided creation of an email is, and when it is to be sent; everything else is in the email. */
export interface SetupSearch extends PlanSearch {
    step?: SetupStep | undefined;
}

/** What a new email starts with. */
export interface NewEmailSearch {
    template?: string | undefined;
    campaign?: string | undefined;
}

export interface EmailDesignSearch extends PlanSearch {
    /** Whether the designer was opened in the guided creation, and leads back there. */
    setup?: boolean | undefined;
    /** A JSON pointer to the block that is selected first. */
    block?: string | undefined;
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const MOST_HOURS = 168;
const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** Parses the search parameters and drops invalid ones. */
export const planSearch = (raw: Record<string, unknown>): PlanSearch => ({
    when: raw.when === 'now' ? 'now' : undefined,
    at: typeof raw.at === 'string' && LOCAL_TIME.test(raw.at) ? raw.at : undefined,
    byZone: raw.byZone === true || undefined,
    within: typeof raw.within === 'number' && Number.isInteger(raw.within) && raw.within >= 1 && raw.within <= MOST_HOURS ? raw.within : undefined,
});

export const setupSearch = (raw: Record<string, unknown>): SetupSearch => ({ step: SETUP_STEPS.find((step) => step === raw.step), ...planSearch(raw) });

export const newEmailSearch = (raw: Record<string, unknown>): NewEmailSearch => ({ template: textOf(raw.template), campaign: textOf(raw.campaign) });

export const emailDesignSearch = (raw: Record<string, unknown>): EmailDesignSearch => ({ setup: raw.setup === true || undefined, block: textOf(raw.block), ...planSearch(raw) });

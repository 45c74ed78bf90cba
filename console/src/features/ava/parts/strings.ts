import type { HitRateVerdict } from '#features/ava/types.ts';

export const partStrings = {
    why: 'Why?',
    whyOf: (what: string) => `Why? ${what}`,
    explaining: 'Ava is writing an explanation',
    builtIn: 'Written from the evidence by fixed rules.',
    byModel: (model: string) => `Written by ${model} from the evidence; every number was checked.`,
    snooze: 'Snooze',
    snoozeOf: (what: string) => `Snooze: ${what}`,
    snoozed: (until: string) => `Snoozed until ${until}.`,
    until: { TOMORROW: 'Until tomorrow', THREE_DAYS: 'For three days', WEEK: 'For a week', MONTH: 'For 29 days' },
    record: {
        TOO_FEW: 'Too few results to judge',
        HELPS: 'Has helped so far',
        MIXED: 'Mixed results so far',
        DOES_NOT_HELP: 'Has not helped so far',
    } satisfies Record<HitRateVerdict, string>,
};

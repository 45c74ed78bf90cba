import { z } from 'zod/mini';
import { voiceStrings } from '#features/content/voices/strings.ts';
import { TONES, type BrandVoice, type VoiceChange } from '#features/content/voices/types.ts';

const text = voiceStrings.dialog;

/** A voice as it is typed: a word or phrase a line, samples separated by lines of dashes. */
export interface VoiceFields {
    name: string;
    tone: BrandVoice['tone'];
    notes: string;
    doWords: string;
    dontWords: string;
    samples: string;
    isDefault: boolean;
}

const wordsOf = (typed: string): string[] => [...new Set(typed.split('\n').map((word) => word.trim()).filter(Boolean))];
const samplesOf = (typed: string): string[] => typed.split(/^\s*-{3,}\s*$/mu).map((sample) => sample.trim()).filter(Boolean);

export const voiceFieldsOf = (voice: BrandVoice | undefined): VoiceFields => ({
    name: voice?.name ?? '',
    tone: voice?.tone ?? 'NEUTRAL',
    notes: voice?.notes ?? '',
    doWords: (voice?.doWords ?? []).join('\n'),
    dontWords: (voice?.dontWords ?? []).join('\n'),
    samples: (voice?.samples ?? []).join('\n---\n'),
    isDefault: voice?.isDefault ?? false,
});

// The service's limits.
const WORDS = 200;
const WORD_LENGTH = 100;
const SAMPLES = 10;
const SAMPLE_LENGTH = 5000;

const words = z.string().check(
    z.refine((typed) => wordsOf(typed).length <= WORDS, text.tooManyWords),
    z.refine((typed) => wordsOf(typed).every((word) => word.length <= WORD_LENGTH), text.wordTooLong),
);

export const voiceSchema = z.object({
    name: z.string().check(z.refine((name) => name.trim() !== '', text.nameMissing)),
    tone: z.enum(TONES),
    notes: z.string(),
    doWords: words,
    dontWords: words,
    samples: z.string().check(z.refine((typed) => samplesOf(typed).length <= SAMPLES && samplesOf(typed).every((sample) => sample.length <= SAMPLE_LENGTH), text.tooManySamples)),
    isDefault: z.boolean(),
});

const meaning = (fields: VoiceFields): Required<VoiceChange> => ({
    name: fields.name.trim(),
    tone: fields.tone,
    notes: fields.notes.trim(),
    doWords: wordsOf(fields.doWords),
    dontWords: wordsOf(fields.dontWords),
    samples: samplesOf(fields.samples),
    isDefault: fields.isDefault,
});

export const sameVoiceField = (field: keyof VoiceFields, one: VoiceFields, other: VoiceFields): boolean =>
    JSON.stringify(meaning(one)[field]) === JSON.stringify(meaning(other)[field]);

/** Returns only what differs from the voice that the person saw. */
export function voiceChange(base: VoiceFields, fields: VoiceFields): VoiceChange {
    const changed = (Object.keys(base) as (keyof VoiceFields)[]).filter((field) => !sameVoiceField(field, base, fields));
    return Object.fromEntries(changed.map((field) => [field, meaning(fields)[field]]));
}

/** Writes out what a field says, to compare two versions. */
export function voiceText(field: keyof VoiceFields, fields: VoiceFields): string {
    if (field === 'isDefault') return fields.isDefault ? text.yes : text.no;
    return field === 'tone' ? voiceStrings.tone[fields.tone] : fields[field] || text.none;
}

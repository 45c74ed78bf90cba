import type { components } from '#lib/api/content.ts';

type Schemas = components['schemas'];

export type Tone = Schemas['Tone'];

/** How the texts of a brand read. */
export type BrandVoice = Schemas['BrandVoice'];
export type VoicePage = Schemas['PageBrandVoiceView'];
export type NewVoice = Schemas['CreateBrandVoice'];
export type VoiceChange = Schemas['ChangeBrandVoice'];

export const TONES = ['NEUTRAL', 'FACTUAL', 'FRIENDLY', 'BOLD', 'FORMAL', 'PLAYFUL'] as const satisfies readonly Tone[];

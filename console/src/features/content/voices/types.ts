export const TONES = ['NEUTRAL', 'FACTUAL', 'FRIENDLY', 'BOLD', 'FORMAL', 'PLAYFUL'] as const;
export type Tone = (typeof TONES)[number];

/** How the texts of a brand read. */
export interface BrandVoice {
    id: string;
    name: string;
    tone: Tone;
    /** What else a writer should know. */
    notes?: string;
    doWords: string[];
    dontWords: string[];
    /** Texts that read as they should. */
    samples: string[];
    /** Whether pieces have it that name no voice. */
    isDefault: boolean;
    createdBy: string;
    createdAt: string;
    updatedAt: string;
    version: number;
}

export type VoiceChange = Partial<Pick<BrandVoice, 'name' | 'tone' | 'notes' | 'doWords' | 'dontWords' | 'samples' | 'isDefault'>>;

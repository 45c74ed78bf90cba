import type { SocialLink } from '#features/email/design/types.ts';

export const FONTS = ['SANS', 'SERIF', 'ROUNDED', 'MONOSPACE'] as const;
export type Font = (typeof FONTS)[number];

export const COLORS = ['primary', 'onPrimary', 'text', 'mutedText', 'background', 'surface', 'border'] as const;
export type ColorName = (typeof COLORS)[number];
export type Colors = Record<ColorName, string>;

export interface Logo {
    url: string;
    alt: string;
    width?: number | null;
}

/** How a company's emails look. */
export interface Brand {
    companyName?: string | null;
    address?: string | null;
    logo?: Logo | null;
    font: Font;
    colors: Colors;
    darkColors: Colors;
    socialLinks?: SocialLink[] | null;
    version: number;
}

/** A brand as it is written; what is absent returns to its default. */
export interface BrandChange {
    companyName?: string;
    address?: string;
    logo?: Logo;
    font: Font;
    colors: Partial<Colors>;
    darkColors: Partial<Colors>;
    socialLinks?: SocialLink[];
}

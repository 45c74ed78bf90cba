import { z } from 'zod/mini';
import { brandStrings as text } from '#features/email/brand/strings.ts';
import { COLORS, FONTS, type Brand, type BrandChange, type Colors } from '#features/email/brand/types.ts';
import { NETWORKS, type SocialLink } from '#features/email/design/types.ts';
import { isLink } from '#features/email/designer/model/fields.ts';
import { contrastOf, isColor, isReadable } from '#features/email/parts/contrast.ts';
import { mean } from '#lib/format/numbers.ts';

export interface BrandFields {
    companyName: string;
    address: string;
    logoUrl: string;
    logoAlt: string;
    logoWidth: string;
    font: (typeof FONTS)[number];
    colors: Colors;
    darkColors: Colors;
    socialLinks: SocialLink[];
}

const WIDTH = { least: 16, most: 560 };

const color = z.string().check(z.refine((typed) => typed === '' || isColor(typed), text.colorInvalid));
const colors = z.object({ primary: color, onPrimary: color, text: color, mutedText: color, background: color, surface: color, border: color });

export const brandSchema = z
    .object({
        companyName: z.string(),
        address: z.string(),
        logoUrl: z.string().check(z.refine((typed) => typed.trim() === '' || isLink(typed.trim()), text.logoUrlInvalid)),
        logoAlt: z.string(),
        logoWidth: z.string().check(z.refine((typed) => typed === '' || (Number(typed) >= WIDTH.least && Number(typed) <= WIDTH.most), text.logoWidthInvalid)),
        font: z.enum(FONTS),
        colors,
        darkColors: colors,
        socialLinks: z.array(z.object({ network: z.enum(NETWORKS), url: z.string() })).check(z.refine((links) => links.every(({ url }) => isLink(url)), text.socialInvalid)),
    })
    .check(z.refine(({ logoUrl, logoAlt }) => logoUrl.trim() === '' || logoAlt.trim() !== '', { message: text.logoAltMissing, path: ['logoAlt'] }));

export const brandFieldsOf = (brand: Brand): BrandFields => ({
    companyName: brand.companyName ?? '',
    address: brand.address ?? '',
    logoUrl: brand.logo?.url ?? '',
    logoAlt: brand.logo?.alt ?? '',
    logoWidth: brand.logo?.width ? String(brand.logo.width) : '',
    font: brand.font,
    colors: brand.colors,
    darkColors: brand.darkColors,
    socialLinks: brand.socialLinks ?? [],
});

const given = (typed: Colors): Partial<Colors> => Object.fromEntries(COLORS.filter((name) => typed[name] !== '').map((name) => [name, typed[name]]));

/** Turns valid fields into what the service takes. */
export function brandOf(fields: BrandFields): BrandChange {
    const [companyName, address, url] = [fields.companyName.trim(), fields.address.trim(), fields.logoUrl.trim()];
    return {
        ...(companyName && { companyName }),
        ...(address && { address }),
        ...(url && { logo: { url, alt: fields.logoAlt.trim(), ...(fields.logoWidth && { width: Number(fields.logoWidth) }) } }),
        font: fields.font,
        colors: given(fields.colors),
        darkColors: given(fields.darkColors),
        ...(fields.socialLinks.length > 0 && { socialLinks: fields.socialLinks }),
    };
}

/** What stands on what. */
const PAIRS = [
    ['text', 'surface'],
    ['mutedText', 'surface'],
    ['onPrimary', 'primary'],
] as const;

/** Says which colours can't be read on each other. */
export function paleColors(scheme: string, typed: Colors): string[] {
    return PAIRS.flatMap(([front, back]) => {
        const contrast = contrastOf(typed[front], typed[back]);
        return contrast === undefined || isReadable(contrast) ? [] : [text.pale(scheme, text.colors[front], text.colors[back], mean(contrast))];
    });
}

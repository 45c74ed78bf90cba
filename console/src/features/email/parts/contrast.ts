/** What WCAG 2.2 asks of text at level AA. */
const LEAST = 4.5;

const COLOR = /^#[0-9a-f]{6}$/i;

export const isColor = (text: string) => COLOR.test(text);

/** The relative luminance of a colour, as WCAG 2.2 defines it. */
function luminance(color: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
        const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21; undefined if one of them is no colour. */
export function contrastOf(one: string, other: string): number | undefined {
    if (!isColor(one) || !isColor(other)) return undefined;
    const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
}

export const isReadable = (contrast: number) => contrast >= LEAST;

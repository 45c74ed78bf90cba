import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, formatHex, parseHex, wcagContrast, type Rgb } from 'culori';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/app/tokens.css', 'utf8');
const themes = { light: tokens(css.split('.dark')[0]!), dark: tokens(css.split('.dark')[1]!) };
const vision = {
    full: (colour: string) => colour,
    deuteranopic: simulated(filterDeficiencyDeuter(1)),
    protanopic: simulated(filterDeficiencyProt(1)),
    tritanopic: simulated(filterDeficiencyTrit(1)),
};

function simulated(filter: (colour: Rgb) => Rgb): (colour: string) => string {
    return (colour) => formatHex(filter(parseHex(colour) as Rgb));
}

function tokens(block: string): Record<string, string> {
    return Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1]!, found[2]!]));
}

const channels = (theme: Record<string, string>) => Object.entries(theme).filter(([name]) => name.startsWith('channel-'));

describe.each(Object.entries(themes))('%s', (_, theme) => {
    const surfaces = ['canvas', 'rail', 'raised', 'hover'].map((name) => theme[name]!);

    it.each(['ink', 'muted', 'faint', 'accent', 'good', 'warn', 'bad'])('has enough contrast for %s text on every surface', (name) => {
        for (const surface of surfaces) {
            expect(wcagContrast(theme[name]!, surface)).toBeGreaterThanOrEqual(4.5);
        }
    });

    it.each(['good', 'warn', 'bad', 'accent'])('has enough contrast for %s text on its soft background', (name) => {
        expect(wcagContrast(theme[name]!, theme[`${name}-soft`]!)).toBeGreaterThanOrEqual(4.5);
    });

    it.each(['accent-fill', 'accent-fill-hover', 'bad-fill'])('has enough contrast for text on %s', (name) => {
        expect(wcagContrast(theme['on-accent']!, theme[name]!)).toBeGreaterThanOrEqual(4.5);
    });

    it('has enough contrast for chart marks', () => {
        for (const [name, colour] of [...channels(theme), ...Object.entries(theme).filter(([n]) => n.startsWith('series-'))]) {
            for (const surface of [theme.canvas!, theme.raised!]) {
                expect(wcagContrast(colour, surface), name).toBeGreaterThanOrEqual(3);
            }
        }
    });

    it.each(Object.entries(vision))('keeps channels distinguishable with %s vision', (_name, filter) => {
        const distance = differenceCiede2000();
        const all = channels(theme);
        expect(all).toHaveLength(8);
        for (const [a, one] of all) {
            for (const [b, other] of all.filter(([name]) => name > a)) {
                expect(distance(filter(one), filter(other)), `${a} and ${b}`).toBeGreaterThan(11);
            }
        }
    });
});

import type { Block } from '#features/content/repurpose/source/blocks.ts';
import { Haystack, type Range } from '#features/content/repurpose/source/match.ts';
import type { Line } from '#features/content/repurpose/types.ts';

/** Where a line of a piece comes from. */
export type Origin = 'sentence' | 'lost' | 'own';

/** A line of a piece with its origin. Lines from the same sentence have the same key. */
export interface TracedLine {
    text: string;
    key: string;
    origin: Origin;
    source?: string;
}

/** A sentence of the post that at least one line of the piece was taken from. */
export interface SourceRange extends Range {
    block: number;
    key: string;
}

export interface Trace {
    lines: TracedLine[];
    sources: SourceRange[];
}

/** Finds the source sentences of a piece's lines in the post. */
export function traceOf(lines: readonly Line[], blocks: readonly Block[]): Trace {
    const haystacks = blocks.map((block) => new Haystack(block.text));
    const sources = new Map<string, SourceRange>();
    const traced = lines.map((line, index): TracedLine => {
        if (!line.source) return { text: line.text, key: `own:${index}`, origin: 'own' };
        const found = locate(line, haystacks, blocks);
        if (!found) return { text: line.text, key: `lost:${line.source}`, origin: 'lost', source: line.source };
        sources.set(found.key, found);
        return { text: line.text, key: found.key, origin: 'sentence', source: line.source };
    });
    return { lines: traced, sources: [...sources.values()].sort((a, b) => a.block - b.block || a.from - b.from) };
}

/** A line with a position comes from the body of the post; one without comes from its title or summary, if it is there. */
function locate(line: Line, haystacks: Haystack[], blocks: readonly Block[]): SourceRange | undefined {
    const isBody = (index: number) => blocks[index]!.kind !== 'title' && blocks[index]!.kind !== 'summary';
    const order = haystacks.map((_, index) => index);
    const preferred = order.filter((index) => isBody(index) === (typeof line.sentence === 'number'));
    for (const block of [...preferred, ...order.filter((index) => !preferred.includes(index))]) {
        const range = haystacks[block]!.find(line.source!);
        if (range) return { ...range, block, key: `${block}:${range.from}` };
    }
    return undefined;
}

/** A stretch of a text; with a key if it is a line. */
export interface Stretch {
    text: string;
    key?: string;
}

/** Divides a text into the lines that stand in it and what is between them. */
export function stretchesOf(text: string, lines: readonly TracedLine[]): Stretch[] {
    const haystack = new Haystack(text);
    const found: (Range & { key: string })[] = [];
    for (const line of lines) {
        const range = haystack.find(line.text);
        if (range && found.every((other) => range.to <= other.from || range.from >= other.to)) found.push({ ...range, key: line.key });
    }
    found.sort((a, b) => a.from - b.from);
    const stretches: Stretch[] = [];
    let at = 0;
    for (const { from, to, key } of found) {
        if (from > at) stretches.push({ text: text.slice(at, from) });
        stretches.push({ text: text.slice(from, to), key });
        at = to;
    }
    if (at < text.length) stretches.push({ text: text.slice(at) });
    return stretches;
}

/** Cuts the stretches of a text at a position. */
export function upTo(stretches: readonly Stretch[], end: number): Stretch[] {
    let at = 0;
    return stretches.flatMap((stretch) => {
        const text = stretch.text.slice(0, Math.max(0, end - at));
        at += stretch.text.length;
        return text === '' ? [] : [{ ...stretch, text }];
    });
}

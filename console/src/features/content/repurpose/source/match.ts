/** A part of a text, in UTF-16 code units; the end is exclusive. */
export interface Range {
    from: number;
    to: number;
}

/** A text without everything that typesetting changes, and the position of each remaining character. */
interface Folded {
    text: string;
    positions: number[];
}

const LETTER = /[\p{L}\p{N}]/u;

function fold(text: string): Folded {
    let folded = '';
    const positions: number[] = [];
    let at = 0;
    for (const character of text) {
        if (LETTER.test(character)) {
            const lower = character.toLowerCase();
            folded += lower;
            for (let unit = 0; unit < lower.length; unit++) positions.push(at);
        }
        at += character.length;
    }
    return { text: folded, positions };
}

/** Finds texts in another one; the same text is folded once however many are looked for. */
export class Haystack {
    private readonly folded: Folded;

    constructor(private readonly text: string) {
        this.folded = fold(text);
    }

    /**
     * Finds a sentence by its letters and digits, from a position on: spaces, quotation marks, dashes and markup may differ.
     * The range includes the punctuation around it.
     */
    find(sentence: string, from = 0): Range | undefined {
        const wanted = fold(sentence).text;
        if (wanted === '') return undefined;
        const first = this.folded.positions.findIndex((position) => position >= from);
        const start = first < 0 ? -1 : this.indexOf(wanted, first);
        if (start < 0) return undefined;
        const last = this.folded.positions[start + wanted.length - 1]!;
        return { from: this.opening(this.folded.positions[start]!, from), to: this.closing(last + widthAt(this.text, last)) };
    }

    /** Prefers a place where a word begins and ends. */
    private indexOf(wanted: string, first: number): number {
        let found = this.folded.text.indexOf(wanted, first);
        const any = found;
        while (found >= 0) {
            if (this.isWordStart(found) && this.isWordEnd(found + wanted.length - 1)) return found;
            found = this.folded.text.indexOf(wanted, found + 1);
        }
        return any;
    }

    private isWordStart = (index: number) => {
        const at = this.folded.positions[index]!;
        return at === 0 || !LETTER.test(this.text.slice(at - 1, at));
    };

    private isWordEnd = (index: number) => {
        const at = this.folded.positions[index]!;
        return !LETTER.test(this.text.slice(at + widthAt(this.text, at)).slice(0, 2));
    };

    private opening(from: number, least: number): number {
        let at = from;
        while (at > least && /[\p{Ps}\p{Pi}"'“„]/u.test(this.text[at - 1]!)) at--;
        return at;
    }

    private closing(to: number): number {
        let at = to;
        while (at < this.text.length && /[\p{Pe}\p{Pf}"'.,;:!?…%“。！？।]/u.test(this.text[at]!)) at++;
        return at;
    }
}

const widthAt = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at)!).length;

/** Where a platform cuts a text that is longer than it shows: at the end of a word, if there is one near. */
export function foldAt(text: string, fold: number | undefined): number | undefined {
    if (fold === undefined || text.length <= fold) return undefined;
    const before = text.slice(0, fold);
    const word = before.replace(/\s+\S*$/u, '');
    const end = word.length > fold / 2 ? word.length : fold;
    // Never between the two halves of a character.
    return /[\uD800-\uDBFF]$/.test(text.slice(0, end)) ? end - 1 : end;
}

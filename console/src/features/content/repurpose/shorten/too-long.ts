import type { PlatformRules } from '#features/content/repurpose/api/rules.ts';
import type { Shortening } from '#features/content/repurpose/api/shorten.ts';
import { additionsOf, type PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { countingOf, lengthOf } from '#features/content/repurpose/rules/counting.ts';
import { publishedParts } from '#features/content/repurpose/rules/published.ts';
import type { Piece } from '#features/content/repurpose/types.ts';

/** A text of a piece that breaks the length rule: the position in its thread, or 0 for a single post. */
export interface TooLong extends Shortening {
    position: number;
    /** How long it is, as the platform counts. */
    length: number;
}

// What the service accepts.
const LEAST = 20;
const MOST = 50_000;

const textsOf = ({ parts, text }: PieceFields): string[] => (parts.length > 0 ? parts.map((part) => part.text) : [text]);

/** Returns the texts that are too long, with the room that the link and the hashtags leave them. */
export function tooLong(piece: Piece, fields: PieceFields, rules: PlatformRules | undefined): TooLong[] {
    const texts = textsOf(fields).map((text) => text.trim());
    const counting = countingOf(piece.platform, rules);
    const limit = rules?.limits.MAX_LENGTH?.value ?? piece.maxLength;
    return publishedParts(texts, additionsOf(piece, fields, rules)).flatMap((published, position) => {
        const content = texts[position]!;
        const length = lengthOf(content, counting);
        const whole = lengthOf(published, counting);
        const maxLength = limit - (whole - length);
        const canShorten = maxLength >= LEAST && content.length <= MOST;
        return whole > limit && canShorten ? [{ position, content, platform: piece.platform, maxLength, length, voiceId: piece.voiceId }] : [];
    });
}

/** Puts shortened texts, by position, in the place of the long ones. */
export function withTexts(fields: PieceFields, texts: ReadonlyMap<number, string>): Pick<PieceFields, 'text'> | Pick<PieceFields, 'parts'> {
    return fields.parts.length > 0 ? { parts: fields.parts.map((part, index) => ({ text: texts.get(index) ?? part.text })) } : { text: texts.get(0) ?? fields.text };
}

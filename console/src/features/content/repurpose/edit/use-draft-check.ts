import { useRules } from '#features/content/repurpose/api/rules.ts';
import { useValidations, type Draft } from '#features/content/repurpose/api/validate.ts';
import { additionsOf, type PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { publishedParts, publishedText } from '#features/content/repurpose/rules/published.ts';
import type { Piece, Violation } from '#features/content/repurpose/types.ts';
import { useSettled } from '#lib/use-settled.ts';

/** The texts of a piece as they would be published: one for each post of a thread. */
export function usePublished(piece: Piece, fields: PieceFields): string[] {
    const rules = useRules(piece.platform);
    const additions = additionsOf(piece, fields, rules);
    if (fields.parts.length > 0) return publishedParts(fields.parts.map((part) => part.text), additions);
    return [publishedText(fields.text, additions)];
}

/** Whether the service has answered for what is typed now, and how. */
export type DraftCheck = { state: 'checking' } | { state: 'unknown' } | { state: 'checked'; violations: Violation[] };

/** A text to check, and which post of a thread it is, counted from 0; empty posts are not checked. */
interface Asked {
    index: number;
    draft: Draft;
}

/** Has the service check what is typed, whenever the person pauses. */
export function useDraftCheck(piece: Piece, fields: PieceFields): DraftCheck {
    const published = usePublished(piece, fields);
    const isThread = fields.parts.length > 0;
    const drafts = published
        .map((text, index): Asked => ({
            index,
            draft: {
                platform: piece.platform,
                text,
                ...(piece.platform === 'EMAIL' && { subject: fields.subject }),
                media: fields.media.map(({ address }) => address.trim()).filter((address) => URL.canParse(address)),
            },
        }))
        .filter(({ draft }) => draft.text.trim() !== '');
    const settled = useSettled(JSON.stringify(drafts));
    const asked = JSON.parse(settled) as Asked[];
    const { answers, failed } = useValidations(asked.map(({ draft }) => draft));
    if (failed) return { state: 'unknown' };
    if (settled !== JSON.stringify(drafts) || answers.some((answer) => answer === undefined)) return { state: 'checking' };
    const violations = answers.flatMap((answer, at) => answer!.violations.map((one) => (isThread && one.part === 'body' ? { ...one, part: `parts/${asked[at]!.index}` } : one)));
    return { state: 'checked', violations };
}

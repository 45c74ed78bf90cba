import { z } from 'zod/mini';
import type { PlatformRules } from '#features/content/repurpose/api/rules.ts';
import { writtenText, type Additions } from '#features/content/repurpose/rules/published.ts';
import { editStrings } from '#features/content/repurpose/edit/strings.ts';
import type { Piece, PieceEdit } from '#features/content/repurpose/types.ts';

const text = editStrings;

const sceneSchema = z.object({
    from: z.string(),
    to: z.string(),
    spoken: z.string(),
    onScreen: z.string(),
});

export type SceneFields = z.infer<typeof sceneSchema>;

/** A piece as it is typed. */
export interface PieceFields {
    subject: string;
    previewText: string;
    text: string;
    /** The posts of a thread; empty for a single post. */
    parts: { text: string }[];
    script: SceneFields[];
    hashtags: string;
    link: string;
    media: { address: string }[];
}

export const tagsOf = (typed: string): string[] => [...new Set(typed.split(/[\s,]+/u).map((tag) => tag.replace(/^#+/u, '')).filter(Boolean))];

const TAG = /^[\p{L}\p{M}\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*$/u;

const isAddress = (typed: string) => /^https?:\/\/[^\s/]+\S*$/i.test(typed) && URL.canParse(typed);

export const additionsOf = (piece: Piece, { link, hashtags }: { link: string; hashtags: string }, rules: PlatformRules | undefined): Additions => ({
    channel: piece.platform,
    link: link.trim(),
    hashtags: tagsOf(hashtags),
    rules,
});

export function fieldsOf(piece: Piece, rules: PlatformRules | undefined): PieceFields {
    const hashtags = piece.hashtags.map((tag) => `#${tag}`).join(' ');
    const link = piece.link ?? '';
    const additions = additionsOf(piece, { link, hashtags }, rules);
    return {
        subject: piece.subject ?? '',
        previewText: piece.previewText ?? '',
        text: piece.text,
        parts: piece.parts.map((part, index) => ({ text: index === piece.parts.length - 1 ? writtenText(part, additions) : part })),
        script: piece.script.map((scene) => ({ from: String(scene.from), to: String(scene.to), spoken: scene.spoken, onScreen: scene.onScreen })),
        hashtags,
        link,
        media: piece.media.map((address) => ({ address })),
    };
}

/** Validates what a browser can know; the platform's rules are the service's. */
export function pieceSchema(piece: Piece) {
    const isThread = piece.parts.length > 0;
    const required = z.object({ text: z.string().check(z.refine((typed) => typed.trim() !== '', text.textMissing)) });
    const shape = z.object({
        subject: z.string().check(z.refine((typed) => piece.platform !== 'EMAIL' || typed.trim() !== '', text.subjectMissing)),
        previewText: z.string(),
        text: z.string().check(z.refine((typed) => isThread || typed.trim() !== '', text.textMissing)),
        parts: z.array(required),
        script: z.array(sceneSchema),
        hashtags: z.string().check(z.refine((typed) => tagsOf(typed).every((tag) => TAG.test(tag)), text.hashtagInvalid)),
        // The service keeps a link that is left out, so it can be changed but not removed.
        link: z.string().check(z.refine((typed) => (typed.trim() === '' ? !piece.link : isAddress(typed.trim())), text.linkInvalid)),
        media: z.array(z.object({ address: z.string().check(z.refine((typed) => isAddress(typed.trim()), text.mediaInvalid)) })),
    });
    return shape.check((payload) => {
        payload.value.script.forEach((scene, index, all) => {
            if (scene.spoken.trim() === '' && scene.onScreen.trim() === '') payload.issues.push({ code: 'custom', path: ['script', index, 'spoken'], message: text.sceneMissing, input: scene.spoken });
            const from = Number(scene.from);
            const isWhole = /^\d+$/.test(scene.from) && /^\d+$/.test(scene.to);
            if (isWhole && Number(scene.to) > from && from >= Number(all[index - 1]?.to ?? 0)) return;
            payload.issues.push({ code: 'custom', path: ['script', index, 'from'], message: text.sceneTimes, input: scene.from });
        });
    });
}

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What a field means, without what typing adds. */
function meaning(field: keyof PieceFields, fields: PieceFields): unknown {
    switch (field) {
        case 'hashtags': return tagsOf(fields.hashtags);
        case 'link': return fields.link.trim();
        case 'media': return fields.media.map(({ address }) => address.trim());
        case 'parts': return fields.parts.map((part) => part.text.trim());
        case 'script': return fields.script.map((scene) => ({ from: Number(scene.from), to: Number(scene.to), spoken: scene.spoken.trim(), onScreen: scene.onScreen.trim() }));
        default: return fields[field].trim();
    }
}

export const sameField = (field: keyof PieceFields, one: PieceFields, other: PieceFields): boolean => equal(meaning(field, one), meaning(field, other));

/** Returns only what differs from the piece that the person saw. */
export function editOf(base: PieceFields, fields: PieceFields): PieceEdit {
    const changed = (Object.keys(base) as (keyof PieceFields)[]).filter((field) => !sameField(field, base, fields));
    return Object.fromEntries(changed.filter((field) => !(field === 'text' && fields.parts.length > 0)).map((field) => [field, meaning(field, fields)]));
}

/** Writes out what a field says, to compare two versions. */
export function fieldText(field: keyof PieceFields, fields: PieceFields): string {
    switch (field) {
        case 'parts': return fields.parts.map((part, index) => `${index + 1}. ${part.text}`).join('\n');
        case 'script': return fields.script.map((scene) => `${scene.from}–${scene.to}: ${scene.spoken} (${scene.onScreen})`).join('\n');
        case 'media': return fields.media.map(({ address }) => address).join('\n') || text.none;
        default: return fields[field] || text.none;
    }
}

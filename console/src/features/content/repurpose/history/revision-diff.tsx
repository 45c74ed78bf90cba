import { WordDiff } from '#features/content/repurpose/history/word-diff.tsx';
import { historyStrings } from '#features/content/repurpose/history/strings.ts';
import type { Comparison, RevisionText } from '#features/content/repurpose/types.ts';

const FIELDS = ['subject', 'previewText', 'text', 'parts', 'script', 'hashtags', 'link', 'media'] as const;

/** What a piece says, now or in a revision. */
type Contents = Pick<RevisionText, (typeof FIELDS)[number]>;

/** Compares what a piece says with what it could say. */
export const compared = (from: Contents, to: Contents) => ({ from, to, changed: FIELDS.filter((field) => valueOf(from, field) !== valueOf(to, field)) });

/** The fields that differ between two revisions, each as a word diff. */
export function RevisionDiff({ comparison: { from, to, changed } }: { comparison: Pick<Comparison, 'changed'> & { from: Contents; to: Contents } }) {
    // The first post of a thread is its text; it would show twice.
    const fields = changed.filter((field) => !(field === 'text' && to.parts.length > 0));
    if (fields.length === 0) return <p className="text-table text-muted">{historyStrings.same}</p>;
    return (
        <dl className="flex flex-col gap-3">
            {fields.map((field) => (
                <div key={field}>
                    <dt className="mb-0.5 text-label font-medium text-muted">{historyStrings.fields[field] ?? field}</dt>
                    <dd>
                        <WordDiff from={valueOf(from, field)} to={valueOf(to, field)} />
                    </dd>
                </div>
            ))}
        </dl>
    );
}

function valueOf(revision: Contents, field: string): string {
    switch (field) {
        case 'hashtags': return revision.hashtags.map((tag) => `#${tag}`).join(' ');
        case 'parts': return revision.parts.join('\n\n');
        case 'media': return revision.media.join('\n');
        case 'script': return revision.script.map((scene) => `${scene.from}–${scene.to}: ${scene.spoken} (${scene.onScreen})`).join('\n');
        case 'subject': return revision.subject ?? '';
        case 'previewText': return revision.previewText ?? '';
        case 'link': return revision.link ?? '';
        default: return revision.text;
    }
}

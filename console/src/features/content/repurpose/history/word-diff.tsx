import { diffWords } from 'diff';
import { useMemo } from 'react';
import { historyStrings } from '#features/content/repurpose/history/strings.ts';
import { wordSegmenter } from '#lib/format/intl.ts';

/** Shows word by word how one text became another. Screen readers hear what was removed and added. */
export function WordDiff({ from, to }: { from: string; to: string }) {
    const parts = useMemo(() => diffWords(from, to, { intlSegmenter: wordSegmenter() }), [from, to]);
    return (
        <p className="text-body leading-6 break-words written whitespace-pre-line">
            {parts.map((part, index) =>
                part.added ? (
                    <ins key={index} className="rounded-xs bg-good-soft text-good no-underline">
                        <span className="sr-only">{historyStrings.added} </span>
                        {part.value}
                    </ins>
                ) : part.removed ? (
                    <del key={index} className="rounded-xs bg-bad-soft text-bad">
                        <span className="sr-only">{historyStrings.removed} </span>
                        {part.value}
                    </del>
                ) : (
                    <span key={index}>{part.value}</span>
                ),
            )}
        </p>
    );
}

import { useState } from 'react';
import { InlineProblem } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useShortened, type Shortened } from '#features/content/repurpose/api/shorten.ts';
import { WordDiff } from '#features/content/repurpose/history/word-diff.tsx';
import { engineName } from '#features/content/repurpose/piece/piece-text.ts';
import { shortenStrings } from '#features/content/repurpose/shorten/strings.ts';
import type { TooLong } from '#features/content/repurpose/shorten/too-long.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import { count } from '#lib/format/numbers.ts';

const text = shortenStrings;

interface Props {
    texts: readonly TooLong[];
    /** How many posts the thread has; 0 for a single post. */
    ofThread: number;
    /** Called with the shorter texts by position. */
    onTake: (shorter: ReadonlyMap<number, string>) => void;
    onClose: () => void;
}

/** Shows word by word how the texts would be shortened, to accept or discard. */
export function ShortenDialog({ texts, ofThread, onTake, onClose }: Props) {
    const [key] = useState(() => crypto.randomUUID());
    const answers = useShortened(texts.map(({ content, platform, maxLength, voiceId }) => ({ content, platform, maxLength, voiceId })), key);
    const shorter = new Map(answers.flatMap(({ data }, index) => (data ? [[texts[index]!.position, data.text] as const] : [])));
    return (
        <Dialog
            open
            wide
            onOpenChange={(open) => !open && onClose()}
            title={text.title}
            description={text.detail}
            footer={
                <>
                    <Button onClick={onClose}>{text.discard}</Button>
                    <Button look="primary" disabled={shorter.size === 0 || answers.some(({ isPending }) => isPending)} onClick={() => onTake(shorter)}>
                        {text.accept}
                    </Button>
                </>
            }
        >
            <ul className="flex flex-col gap-4">
                {texts.map((one, index) => {
                    const { data, error, refetch } = answers[index]!;
                    return (
                        <li key={one.position}>
                            {ofThread > 0 && <h3 className="mb-1 text-label font-medium text-muted">{repurposeStrings.piece.postOf(one.position + 1, ofThread)}</h3>}
                            {data ? (
                                <Result before={one} after={data} />
                            ) : error ? (
                                <InlineProblem error={error} onRetry={() => void refetch()} />
                            ) : (
                                <div role="status" aria-label={text.working}>
                                    <Skeleton className="h-24" />
                                </div>
                            )}
                        </li>
                    );
                })}
            </ul>
        </Dialog>
    );
}

const Result = ({ before, after }: { before: TooLong; after: Shortened }) => (
    <>
        <WordDiff from={before.content} to={after.text} />
        <p className="mt-1 flex flex-wrap gap-x-3 text-label text-muted">
            <span className="tabular-nums">{text.length(count(before.length), count(after.length), count(after.maxLength))}</span>
            {after.engine && <span>{text.by(engineName(after.engine), after.fallback && repurposeStrings.fallback[after.fallback])}</span>}
        </p>
    </>
);

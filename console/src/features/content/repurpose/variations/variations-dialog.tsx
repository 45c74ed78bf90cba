import { useState } from 'react';
import { Note } from '#components/note.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Select } from '#components/ui/input.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { writeVariations, type Variation, type Variations } from '#features/content/repurpose/api/variations.ts';
import type { PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { engineName } from '#features/content/repurpose/piece/piece-text.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { useStopQuestion } from '#components/stop-question.tsx';
import { draftOf, materialOf, SOURCES, type Source } from '#features/content/repurpose/variations/material.ts';
import { variationStrings } from '#features/content/repurpose/variations/strings.ts';
import { VariationCard } from '#features/content/repurpose/variations/variation-card.tsx';
import type { Post } from '#features/content/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { channelName } from '#lib/channels.ts';

const text = variationStrings;

/** How many can be asked for at once. */
const NUMBERS = [3, 5, 10] as const;

type State = { state: 'asking' } | { state: 'writing' } | { state: 'written'; answer: Variations } | { state: 'failed'; reason: string };

interface Props {
    post: Post;
    piece: Piece;
    /** Called with what the piece would say. */
    onTake: (draft: Partial<PieceFields>) => void;
    onClose: () => void;
}

/** Has variations written from the post or the piece, and shows them side by side to choose from. */
export function VariationsDialog({ post, piece, onTake, onClose }: Props) {
    const [source, setSource] = useState<Source>('post');
    const [number, setNumber] = useState<number>(NUMBERS[0]);
    const [now, setNow] = useState<State>({ state: 'asking' });
    // A lost answer is asked for with the same key; a new request gets a new one.
    const [key, setKey] = useState(() => crypto.randomUUID());

    const write = async () => {
        setNow({ state: 'writing' });
        try {
            const answer = await writeVariations({ ...materialOf(source, post, piece), platform: piece.platform, count: number, voiceId: piece.voiceId }, key);
            setKey(crypto.randomUUID());
            setNow({ state: 'written', answer });
        } catch (problem) {
            setNow({ state: 'failed', reason: messageOf(problem) });
        }
    };
    // What was written is lost with the dialog, and may have cost something.
    const stop = useStopQuestion(now.state === 'writing' || now.state === 'written', text.stop);
    const close = () => stop.ask(onClose);
    const choose = (change: () => void) => {
        change();
        setKey(crypto.randomUUID());
    };

    return (
        <>
            <Dialog
                open={!stop.asking}
                wide="most"
                onOpenChange={(open) => !open && close()}
                title={text.title(channelName[piece.platform])}
                description={text.detail}
                footer={
                    <>
                        <Button onClick={close}>{text.close}</Button>
                        <Button look={now.state === 'written' ? 'secondary' : 'primary'} busy={now.state === 'writing'} onClick={() => void write()}>
                            {now.state === 'written' ? text.again : text.write}
                        </Button>
                    </>
                }
            >
                <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
                    <Segments label={text.source} value={source} options={SOURCES.map((value) => ({ value, label: text.sources[value] }))} onChange={(value) => choose(() => setSource(value))} />
                    <Select aria-label={text.number} value={number} className="w-20" onChange={(event) => choose(() => setNumber(Number(event.target.value)))}>
                        {NUMBERS.map((value) => (
                            <option key={value} value={value}>
                                {value}
                            </option>
                        ))}
                    </Select>
                </div>
                {now.state === 'writing' && (
                    <div role="status" aria-label={text.working} className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
                        {Array.from({ length: NUMBERS[0] }, (_, card) => (
                            <Skeleton key={card} className="h-40" />
                        ))}
                    </div>
                )}
                {now.state === 'failed' && (
                    <p role="alert" className="text-table break-words text-bad">
                        {now.reason}
                    </p>
                )}
                {now.state === 'written' && <Cards piece={piece} answer={now.answer} onTake={(variation) => onTake(draftOf(variation, piece))} />}
            </Dialog>
            {stop.question}
        </>
    );
}

const Cards = ({ piece, answer, onTake }: { piece: Piece; answer: Variations; onTake: (variation: Variation) => void }) => (
    <>
        {(answer.fallback || answer.items.length < answer.requested) && (
            <Note tone="plain" className="mb-3">
                {answer.items.length < answer.requested && <p>{text.fewer(answer.items.length, answer.requested)}</p>}
                {answer.fallback && <p>{text.someBuiltIn(engineName('built-in'), repurposeStrings.fallback[answer.fallback])}</p>}
            </Note>
        )}
        <ol aria-label={text.list} className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {answer.items.map((variation, index) => (
                <VariationCard key={variation.body} piece={piece} variation={variation} position={index + 1} onTake={() => onTake(variation)} />
            ))}
        </ol>
    </>
);

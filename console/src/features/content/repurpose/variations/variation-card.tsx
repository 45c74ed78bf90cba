import { Button } from '#components/ui/button.tsx';
import { useRules } from '#features/content/repurpose/api/rules.ts';
import type { Variation } from '#features/content/repurpose/api/variations.ts';
import { angleName, engineName } from '#features/content/repurpose/piece/piece-text.ts';
import { Counter } from '#features/content/repurpose/rules/counter.tsx';
import { countingOf, lengthOf } from '#features/content/repurpose/rules/counting.ts';
import { publishedText } from '#features/content/repurpose/rules/published.ts';
import { Entities } from '#features/content/repurpose/source/entities.tsx';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { variationStrings } from '#features/content/repurpose/variations/strings.ts';

const text = variationStrings;

/** A variation as it would be published with the link of the piece. */
export function VariationCard({ piece, variation, position, onTake }: { piece: Piece; variation: Variation; position: number; onTake: () => void }) {
    const rules = useRules(piece.platform);
    const body = publishedText(variation.text, { channel: piece.platform, link: piece.link ?? '', hashtags: variation.hashtags, rules });
    const limit = piece.platform === 'EMAIL' ? undefined : (rules?.limits.MAX_LENGTH?.value ?? piece.maxLength);
    return (
        <li className="flex min-w-0 flex-col rounded-md border border-line p-3">
            <p className="mb-2 flex flex-wrap gap-x-3 text-label text-muted">
                <span>{repurposeStrings.piece.angle(angleName(variation.angle))}</span>
                <span>{text.tone(variation.tone)}</span>
                <Counter className="ml-auto" length={lengthOf(body, countingOf(piece.platform, rules))} limit={limit} />
            </p>
            {variation.subject && <p className="written mb-1 text-table font-medium break-words">{variation.subject}</p>}
            {variation.previewText && <p className="written mb-1 text-table break-words text-muted">{variation.previewText}</p>}
            <p className="text-table break-words written whitespace-pre-line">
                <Entities text={body} />
            </p>
            <div className="mt-auto flex items-end justify-between gap-2 pt-3">
                <span className="text-label text-faint">{repurposeStrings.piece.by(engineName(variation.engine))}</span>
                <Button size="small" aria-label={text.takeOf(position)} onClick={onTake}>
                    {text.take}
                </Button>
            </div>
        </li>
    );
}

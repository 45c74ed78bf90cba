import { Scissors } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useRules } from '#features/content/repurpose/api/rules.ts';
import type { PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { ShortenDialog } from '#features/content/repurpose/shorten/shorten-dialog.tsx';
import { shortenStrings } from '#features/content/repurpose/shorten/strings.ts';
import { tooLong, withTexts, type TooLong } from '#features/content/repurpose/shorten/too-long.ts';
import type { Piece } from '#features/content/repurpose/types.ts';

/** Offers to shorten what breaks the length rule; nothing where all texts fit. */
export function ShortenOffer({ piece, fields, onTake }: { piece: Piece; fields: PieceFields; onTake: (shorter: Partial<PieceFields>) => void }) {
    const rules = useRules(piece.platform);
    // What is shown does not change while the person looks at it.
    const [asked, setAsked] = useState<TooLong[]>();
    const texts = tooLong(piece, fields, rules);
    if (texts.length === 0 && !asked) return null;
    return (
        <div>
            <Button size="small" icon={<Scissors size={13} />} onClick={() => setAsked(texts)}>
                {shortenStrings.open}
            </Button>
            {asked && (
                <ShortenDialog
                    texts={asked}
                    ofThread={fields.parts.length}
                    onTake={(shorter) => {
                        setAsked(undefined);
                        onTake(withTexts(fields, shorter));
                    }}
                    onClose={() => setAsked(undefined)}
                />
            )}
        </div>
    );
}

import { Explained } from '#components/ui/tooltip.tsx';
import { partStrings } from '#features/ava/parts/strings.ts';
import type { HitRate } from '#features/ava/types.ts';

/** How often advice of a kind has helped; nothing while there are no results. */
export const HitRateLabel = ({ hitRate: { judged, verdict, summary } }: { hitRate: HitRate }) =>
    judged > 0 && (
        <Explained label={partStrings.record[verdict]} text={summary}>
            {partStrings.record[verdict]}
        </Explained>
    );

import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segments } from '#components/ui/segments.tsx';
import { VIEWS } from '#features/content/repurpose/search.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';

const PAGE = '/content/posts/$id/pieces';

/** Switches between the text of the piece and what it looks like. */
export function ViewSwitch() {
    const { view = 'text' } = useSearch({ from: PAGE });
    const navigate = useNavigate({ from: PAGE });
    return (
        <Segments
            label={repurposeStrings.piece.views}
            value={view}
            options={VIEWS.map((value) => ({ value, label: repurposeStrings.piece.view[value] }))}
            onChange={(value) => void navigate({ search: (before) => ({ ...before, view: value === 'text' ? undefined : value }), replace: true, resetScroll: false })}
        />
    );
}

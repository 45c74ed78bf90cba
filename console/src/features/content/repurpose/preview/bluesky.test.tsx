import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { BlueskyPreview } from '#features/content/repurpose/preview/bluesky.tsx';
import { PickedProvider } from '#features/content/repurpose/source/picked.tsx';
import { traceOf } from '#features/content/repurpose/source/trace.ts';
import { storedPiece } from '#testing/piece-server.ts';

it('shows each post of a thread whole, below the handle that is a domain', () => {
    const parts = ['Moths love dirt.', 'What has kept your oldest jumper alive?\n\nhttps://a.example/p\n\n#WoolCare'];
    render(
        <PickedProvider trace={traceOf([], [])}>
            <BlueskyPreview piece={storedPiece('b', { platform: 'BLUESKY', text: parts[0]!, parts, media: ['https://a.example/p.jpg'] })} />
        </PickedProvider>,
    );

    expect(screen.getAllByText(/@yourbrand\.bsky\.social/)).toHaveLength(2);
    expect(screen.getByText('Moths love dirt.')).toBeTruthy();
    expect(screen.getByText('#WoolCare')).toBeTruthy();
    expect(screen.getAllByRole('img')).toHaveLength(1);
});

import { useState } from 'react';
import { Segments } from '#components/ui/segments.tsx';
import { useRules } from '#features/content/repurpose/api/rules.ts';
import { BlueskyPreview } from '#features/content/repurpose/preview/bluesky.tsx';
import { EmailPreview } from '#features/content/repurpose/preview/email.tsx';
import { FacebookPreview } from '#features/content/repurpose/preview/facebook.tsx';
import { InstagramPreview } from '#features/content/repurpose/preview/instagram.tsx';
import { LinkedInPreview } from '#features/content/repurpose/preview/linkedin.tsx';
import { TikTokPreview } from '#features/content/repurpose/preview/tiktok.tsx';
import { XPreview } from '#features/content/repurpose/preview/x.tsx';
import { useMarkKeys } from '#features/content/repurpose/source/picked.tsx';
import { previewStrings } from '#features/content/repurpose/preview/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { useTheme, type Theme } from '#lib/theme.ts';
import '#features/content/repurpose/preview/preview.css';

const text = previewStrings;

/** The piece about as its platform shows it, in the light or the dark theme. */
export function Preview({ piece }: { piece: Piece }) {
    const theme = useTheme();
    const [chosen, setLook] = useState<Theme>();
    const onKeyDown = useMarkKeys('piece');
    const look = chosen ?? theme;
    return (
        <div>
            <div className="mb-3 flex flex-wrap items-center gap-3">
                <Segments label={text.look} value={look} options={[{ value: 'light', label: text.light }, { value: 'dark', label: text.dark }]} onChange={setLook} />
                <p className="min-w-0 flex-1 text-label text-faint">{text.note}</p>
            </div>
            <div onKeyDown={onKeyDown} data-platform={piece.platform} data-look={look} className="preview rounded-lg bg-(--p-page) p-4 max-sm:p-2">
                <OfPlatform piece={piece} />
            </div>
        </div>
    );
}

function OfPlatform({ piece }: { piece: Piece }) {
    const fold = useRules(piece.platform)?.limits.FOLD?.value;
    switch (piece.platform) {
        case 'TWITTER':
            return <XPreview piece={piece} />;
        case 'LINKEDIN':
            return <LinkedInPreview piece={piece} fold={fold} />;
        case 'FACEBOOK':
            return <FacebookPreview piece={piece} fold={fold} />;
        case 'INSTAGRAM':
            return <InstagramPreview piece={piece} fold={fold} />;
        case 'TIKTOK':
            return <TikTokPreview piece={piece} fold={fold} />;
        case 'BLUESKY':
            return <BlueskyPreview piece={piece} />;
        default:
            return <EmailPreview piece={piece} />;
    }
}

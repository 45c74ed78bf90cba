import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { ChannelLabel } from '#components/channels.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { angleName, engineName } from '#features/content/repurpose/piece/piece-text.ts';
import { PieceStatusBadge } from '#features/content/repurpose/piece/status-badge.tsx';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';

const text = repurposeStrings.piece;

/** Which piece this is: its platform and status, who wrote it, around what, and for which campaign. */
export function PieceHeader({ piece }: { piece: Piece }) {
    return (
        <header className="border-b border-line px-4 py-2.5">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <h2 className="text-body font-semibold">
                    <ChannelLabel channel={piece.platform} />
                </h2>
                <PieceStatusBadge status={piece.status} className="text-table font-medium" />
            </div>
            <p className="mt-1 flex flex-wrap gap-x-3 text-label text-muted">
                <span>
                    {text.by(engineName(piece.engine))}
                    {piece.fallback && `, ${repurposeStrings.fallback[piece.fallback]}`}
                </span>
                {piece.angle && <span>{text.angle(angleName(piece.angle))}</span>}
                <span>
                    <RichText text={text.changed} values={{ time: <Time at={piece.updatedAt} /> }} />
                </span>
                {piece.campaignId && <InCampaign id={piece.campaignId} />}
            </p>
        </header>
    );
}

function InCampaign({ id }: { id: string }) {
    const { data } = useQuery({ ...campaignQuery(id), retry: false });
    return (
        <span className="min-w-0 truncate">
            <RichText
                text={text.inCampaign}
                values={{
                    campaign: (
                        <Link to="/campaigns/$id/content" params={{ id }} className="text-accent hover:underline">
                            {data?.name ?? text.aCampaign}
                        </Link>
                    ),
                }}
            />
        </span>
    );
}

import type { ReactNode } from 'react';
import { useRules } from '#features/content/repurpose/api/rules.ts';
import { Counter } from '#features/content/repurpose/rules/counter.tsx';
import { countingOf, lengthOf } from '#features/content/repurpose/rules/counting.ts';
import { useMarkKeys } from '#features/content/repurpose/source/picked.tsx';
import { TracedText } from '#features/content/repurpose/source/traced-text.tsx';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { channelName } from '#lib/channels.ts';

const text = repurposeStrings.piece;

/** The whole piece as it is published, line by line. */
export function PieceText({ piece }: { piece: Piece }) {
    const onKeyDown = useMarkKeys('piece');
    const rules = useRules(piece.platform);
    const counting = countingOf(piece.platform, rules);
    const limit = rules?.limits.MAX_LENGTH?.value ?? piece.maxLength;
    const counter = (body: string) => <Counter length={lengthOf(body, counting)} limit={piece.platform === 'EMAIL' ? undefined : limit} />;
    return (
        <div onKeyDown={onKeyDown} className="flex flex-col gap-4">
            {piece.platform === 'EMAIL' && (
                <>
                    <Part label={text.subject} counter={<Counter length={piece.subject?.length ?? 0} limit={rules?.limits.ADVISED_SUBJECT?.value} advised />}>
                        <TracedText text={piece.subject ?? ''} />
                    </Part>
                    <Part label={text.previewText} counter={<Counter length={piece.previewText?.length ?? 0} limit={rules?.limits.ADVISED_PREVIEW?.value} advised />}>
                        {piece.previewText ? <TracedText text={piece.previewText} /> : <span className="text-faint">{text.noPreviewText}</span>}
                    </Part>
                </>
            )}
            {piece.script.length > 0 && <Script piece={piece} />}
            {piece.parts.length > 0 ? (
                piece.parts.map((part, index) => (
                    <Part key={index} label={text.postOf(index + 1, piece.parts.length)} counter={counter(part)}>
                        <TracedText text={part} />
                    </Part>
                ))
            ) : (
                <Part label={piece.script.length > 0 ? text.caption : text.body} counter={counter(piece.body)}>
                    <TracedText text={piece.body} />
                </Part>
            )}
            <Extras piece={piece} clickable={rules?.limits.CLICKABLE_LINKS?.value !== 0} />
        </div>
    );
}

const Part = (props: { label: string; counter?: ReactNode; children: ReactNode }) => (
    <div>
        <div className="mb-1 flex items-baseline gap-3">
            <h3 className="flex-1 text-label font-medium text-muted">{props.label}</h3>
            {props.counter}
        </div>
        <div className="text-body leading-6 break-words written whitespace-pre-line">{props.children}</div>
    </div>
);

const Script = ({ piece }: { piece: Piece }) => (
    <Part label={text.script}>
        <ol className="flex flex-col divide-y divide-line rounded-md border border-line">
            {piece.script.map((scene, index) => (
                <li key={index} className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 px-3 py-2">
                    <span className="text-label leading-6 tabular-nums text-faint">{text.seconds(scene.from, scene.to)}</span>
                    <span className="written">
                        <TracedText text={scene.spoken} />
                        {scene.onScreen && (
                            <span className="block text-label text-muted">
                                {text.onScreen}: <span className="font-medium text-ink">{scene.onScreen}</span>
                            </span>
                        )}
                    </span>
                </li>
            ))}
        </ol>
    </Part>
);

/** What is published with the text: the link, where it does not stand in the text, and media. */
function Extras({ piece, clickable }: { piece: Piece; clickable: boolean }) {
    const inText = piece.link && (piece.body.includes(piece.link) || piece.parts.some((part) => part.includes(piece.link!)));
    const platform = channelName[piece.platform];
    if ((!piece.link || inText) && piece.media.length === 0) return null;
    return (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-t border-line pt-3 text-table">
            {piece.link && !inText && (
                <>
                    <dt className="text-muted">{text.link}</dt>
                    <dd className="break-all">
                        {piece.link} <span className="block text-label text-faint">{piece.platform === 'EMAIL' ? text.linkInButton : !clickable && text.linkNotShown(platform)}</span>
                    </dd>
                </>
            )}
            {piece.media.length > 0 && (
                <>
                    <dt className="text-muted">{text.media}</dt>
                    <dd className="flex flex-col gap-0.5 break-all">
                        {piece.media.map((address) => (
                            <span key={address}>{address}</span>
                        ))}
                    </dd>
                </>
            )}
        </dl>
    );
}

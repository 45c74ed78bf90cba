import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable, orDash, type DataColumn } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { Empty, InlineProblem } from '#components/states.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { abTestQuery } from '#features/email/ab-tests/api/ab-test.ts';
import { isSending } from '#features/email/emails/api/email.ts';
import { clickMapQuery } from '#features/email/emails/api/report.ts';
import { measure, type Layout } from '#features/email/emails/report/layout.ts';
import { reportText } from '#features/email/emails/report/strings.ts';
import type { Email, LinkPlace } from '#features/email/emails/types.ts';
import { count, percent } from '#lib/format/numbers.ts';

const text = reportText.clickMap;

/** A link with its part of all clicks. */
interface Place extends LinkPlace {
    shown: number;
    share: number | null;
}

export function placesOf(links: LinkPlace[], people: boolean): Place[] {
    const clicks = (link: LinkPlace) => (people ? link.humanClicks : link.clicks);
    const total = links.reduce((sum, link) => sum + clicks(link), 0);
    return links.map((link) => ({ ...link, shown: clicks(link), share: total > 0 ? clicks(link) / total : null }));
}

/** Where in the email people clicked, drawn over it and as a table. */
export function ClickMapSection({ email, people }: { email: Email; people: boolean }) {
    const [asked, ask] = useState<string>();
    const map = useQuery(clickMapQuery(email.id, isSending(email), asked));
    const test = useQuery(abTestQuery(email.id)).data;
    const { data } = map;
    if (!data?.html || data.links.length === 0) {
        return (
            <Section title={text.title}>
                {data ? <Empty title={text.none}>{text.noneDetail}</Empty> : map.isError ? <InlineProblem error={map.error} onRetry={() => void map.refetch()} /> : <Skeleton className="m-4 h-96" />}
            </Section>
        );
    }
    const places = placesOf(data.links, people);
    return (
        <Section title={text.title} hint={text.hint} flush>
            {test && data.variant && (
                <div className="mb-3">
                    <Segments label={text.variant} value={data.variant} options={test.variants.map(({ name }) => ({ value: name, label: name }))} onChange={ask} />
                </div>
            )}
            <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
                <Overlay html={data.html} places={places} />
                <ScrollBox label={text.caption} className="max-h-[36rem] rounded-lg border border-line bg-raised">
                    <DataTable columns={COLUMNS} rows={places} caption={text.caption} />
                </ScrollBox>
            </div>
        </Section>
    );
}

const COLUMNS: DataColumn<Place>[] = [
    { label: text.place, numeric: true, className: 'w-12', cell: ({ position }) => count(position + 1) },
    { label: text.link, className: 'max-w-72 max-sm:max-w-40', cell: ({ url }) => <span title={url} dir="ltr" className="block truncate">{url}</span> },
    { label: text.people, numeric: true, cell: ({ humanClicks }) => count(humanClicks) },
    { label: text.clicks, numeric: true, cell: ({ clicks }) => count(clicks) },
    { label: text.share, numeric: true, className: 'text-muted', cell: ({ share }) => orDash(share, percent) },
];

const EMPTY: Layout = { height: 400, boxes: new Map() };

/** The email, and on each link its part of the clicks: the stronger the colour, the more. */
function Overlay({ html, places }: { html: string; places: Place[] }) {
    const [layout, setLayout] = useState(EMPTY);
    const most = Math.max(...places.map(({ share }) => share ?? 0));
    return (
        <div className="max-h-[36rem] overflow-auto rounded-lg border border-line bg-white">
            <div className="relative" style={{ height: layout.height }}>
                {/* White like paper in both themes. The sandbox blocks scripts; with the origin of this page, the links can be measured. */}
                <iframe title={text.frame} sandbox="allow-same-origin" srcDoc={html} tabIndex={-1} className="pointer-events-none h-full w-full" onLoad={(event) => measure(event.currentTarget, setLayout)} />
                {places.map(({ position, share }) => {
                    if (share === null) return null;
                    const strength = most > 0 ? Math.round(10 + (share / most) * 35) : 10;
                    return layout.boxes.get(position)?.map((box, line) => (
                        <span key={`${position}-${line}`} aria-hidden className="pointer-events-none absolute rounded-sm outline outline-accent" style={{ ...box, background: `color-mix(in srgb, var(--accent) ${strength}%, transparent)` }}>
                            {line === 0 && <span className="absolute right-0 bottom-full rounded-full bg-accent-fill px-1.5 text-label font-medium text-on-accent tabular-nums">{percent(share)}</span>}
                        </span>
                    ));
                })}
            </div>
        </div>
    );
}

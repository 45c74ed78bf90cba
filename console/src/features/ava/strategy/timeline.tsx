import { ChannelLabel } from '#components/channels.tsx';
import { Section } from '#components/section.tsx';
import { strategyStrings as text } from '#features/ava/strategy/strings.ts';
import type { PlannedContent, StrategyPlan } from '#features/ava/types.ts';
import { calendarDay, calendarDays } from '#lib/format/time.ts';

/** What to do in each week, with the content to make. */
export const Timeline = ({ weeks }: { weeks: StrategyPlan['timeline'] }) =>
    weeks.length > 0 && (
        <Section title={text.timeline}>
            <ol className="divide-y divide-line">
                {weeks.map(({ week, from, to, focus, content }) => (
                    <li key={week} className="grid gap-x-6 gap-y-1 px-4 py-3 text-table sm:grid-cols-[14rem_minmax(0,1fr)]">
                        <p>
                            <span className="font-medium">{text.week(week)}</span> <span className="text-label text-faint">{calendarDays(from, to)}</span>
                        </p>
                        <div className="min-w-0">
                            <p className="text-pretty">{focus}</p>
                            {content.length === 0 ? (
                                <p className="text-muted">{text.noContent}</p>
                            ) : (
                                <details className="mt-1">
                                    <summary className="w-fit cursor-pointer text-muted">{text.pieces(content.length)}</summary>
                                    <ContentList items={content} />
                                </details>
                            )}
                        </div>
                    </li>
                ))}
            </ol>
        </Section>
    );

/** Pieces of content by day. */
export const ContentList = ({ items }: { items: PlannedContent[] }) => (
    <ul className="mt-1 flex flex-col gap-1">
        {items.map(({ date, channel, topic, angle }, index) => (
            <li key={index} className="flex flex-wrap items-baseline gap-x-3">
                <span className="w-16 whitespace-nowrap text-label tabular-nums text-faint">{calendarDay(date)}</span>
                <ChannelLabel channel={channel} className="w-24" />
                <span className="min-w-0 flex-1 basis-48 text-pretty">
                    {topic} <span className="text-faint">{text.angle(text.angles[angle])}</span>
                </span>
            </li>
        ))}
    </ul>
);

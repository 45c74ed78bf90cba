import { DataTable, orDash } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { componentStrings } from '#components/strings.ts';
import { useHitRates } from '#features/ava/api/hit-rates.ts';
import { decisionStrings } from '#features/ava/decisions/strings.ts';
import { Loaded } from '#features/ava/parts/loaded.tsx';
import { partStrings } from '#features/ava/parts/strings.ts';
import { avaStrings } from '#features/ava/strings.ts';
import type { HitRate } from '#features/ava/types.ts';
import { count, percent } from '#lib/format/numbers.ts';

const text = decisionStrings.hitRates;
const whole = (share: number) => percent(share, 0);

/** How often accepted advice was followed by better results, by kind; kinds that do not help are last. */
export function HitRateSection() {
    const query = useHitRates();
    return (
        <Section title={text.title} hint={text.hint}>
            <Loaded query={query} label={avaStrings.loading(text.title)}>
                {({ items, caveat }) => (
                    <>
                        <ScrollBox label={componentStrings.chart.tableOf(text.title)}>
                            <DataTable<HitRate>
                                caption={text.title}
                                rows={items}
                                stack
                                columns={[
                                    { label: text.kind, cell: (row) => avaStrings.kind[row.kind] },
                                    { label: text.judged, numeric: true, cell: (row) => count(row.judged) },
                                    { label: text.higher, numeric: true, cell: (row) => count(row.higher) },
                                    { label: text.unclear, numeric: true, cell: (row) => count(row.unclear) },
                                    { label: text.lower, numeric: true, cell: (row) => count(row.lower) },
                                    { label: text.rate, numeric: true, cell: (row) => orDash(row.rate, whole) },
                                    { label: text.interval, numeric: true, cell: (row) => orDash(row.interval, ({ low, high }) => avaStrings.range(whole(low), whole(high))) },
                                    { label: text.verdict, cell: (row) => partStrings.record[row.verdict] },
                                ]}
                            />
                        </ScrollBox>
                        <p className="border-t border-line px-4 py-2 text-label text-pretty text-muted">{caveat}</p>
                    </>
                )}
            </Loaded>
        </Section>
    );
}

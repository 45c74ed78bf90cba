import { lazy, Suspense } from 'react';
import { Kpi, KpiRow } from '#components/kpi.tsx';
import { NoValue } from '#components/data-table.tsx';
import { Section } from '#components/section.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { Explained } from '#components/ui/tooltip.tsx';
import { useTrackRecord } from '#features/ava/api/track-record.ts';
import { ScoredGoals } from '#features/ava/outlook/scored-goals.tsx';
import { outlookStrings } from '#features/ava/outlook/strings.ts';
import { Loaded } from '#features/ava/parts/loaded.tsx';
import { avaStrings } from '#features/ava/strings.ts';
import type { TrackRecord } from '#features/ava/types.ts';
import { count, decimal, percent } from '#lib/format/numbers.ts';

const text = outlookStrings.record;
const CalibrationChart = lazy(() => import('#features/ava/outlook/calibration-chart.tsx').then((m) => ({ default: m.CalibrationChart })));

/** How good the predictions for all ended campaigns were. */
export function RecordSection() {
    const query = useTrackRecord();
    const record = query.data?.pages[0]?.record;
    return (
        <>
            <Section title={text.title} hint={text.hint} flush={record !== undefined && record.goals > 0}>
                <Loaded query={{ ...query, data: record }} label={avaStrings.loading(text.title)}>
                    {(found) => (
                        <>
                            {found.goals === 0 ? <p className="px-4 pt-3 text-table text-muted">{text.none}</p> : <Scores record={found} />}
                            <p className={found.goals === 0 ? 'px-4 pb-3 text-table text-muted' : 'mt-2 text-label text-faint'}>{found.model.explanation}</p>
                        </>
                    )}
                </Loaded>
            </Section>
            {record && record.goals > 0 && (
                <div className="grid items-start gap-6 xl:grid-cols-2">
                    <Suspense fallback={<Skeleton className="h-80" />}>
                        <CalibrationChart bins={record.calibration} />
                    </Suspense>
                    <ScoredGoals query={query} />
                </div>
            )}
        </>
    );
}

const Scores = ({ record: { brier, baseBrier, skill, calibrationError, goals, reached, predictions } }: { record: TrackRecord }) => (
    <KpiRow>
        <Kpi
            label={text.brier}
            note={baseBrier !== undefined && <Explained label={text.brierNote(decimal(baseBrier))} text={text.brierHelp}>{text.brierNote(decimal(baseBrier))}</Explained>}
        >
            {brier === undefined ? <NoValue /> : decimal(brier)}
        </Kpi>
        <Kpi label={text.skill} note={skill !== undefined && (skill >= 0 ? text.skillNote : text.skillWorse)}>
            {skill === undefined ? <NoValue /> : percent(Math.abs(skill), 0)}
        </Kpi>
        <Kpi label={text.calibrationError} note={text.calibrationNote}>
            {calibrationError === undefined ? <NoValue /> : percent(calibrationError)}
        </Kpi>
        <Kpi label={text.goals} note={text.goalsNote(count(reached), count(predictions))}>
            {count(goals)}
        </Kpi>
    </KpiRow>
);

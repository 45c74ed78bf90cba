import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useReducer, useState } from 'react';
import { Note } from '#components/note.tsx';
import { Section } from '#components/section.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { allCampaignsQuery } from '#features/campaigns/api/all-campaigns.ts';
import { useStopQuestion } from '#components/stop-question.tsx';
import { accountsQuery } from '#features/social/api/accounts.ts';
import { usePlatforms } from '#features/social/api/platform.ts';
import { Column } from '#features/social/composer/column.tsx';
import { requestOf } from '#features/social/composer/draft.ts';
import { Results } from '#features/social/composer/results.tsx';
import { SharedFields } from '#features/social/composer/shared-fields.tsx';
import { composerReducer, draftFor, emptyComposer, hasProblems, isWritten, problemsOf } from '#features/social/composer/state.ts';
import { composerStrings } from '#features/social/composer/strings.ts';
import { TargetFields } from '#features/social/composer/target-fields.tsx';
import { useChecks } from '#features/social/composer/use-checks.ts';
import { useSchedule } from '#features/social/composer/use-schedule.ts';
import { repeatOf, scheduledTimeOf, type Mode, type When } from '#features/social/composer/when.ts';
import { WhenFields } from '#features/social/composer/when-fields.tsx';
import { localHour, localZone } from '#lib/format/time.ts';
import type { Channel } from '#lib/channels.ts';
import { localOf } from '#lib/format/zoned.ts';
import { useNow } from '#lib/now.ts';

const text = composerStrings;

/** Writes a post for one or more networks of a campaign and schedules it. */
export function Composer({ campaignId, mode, at }: { campaignId: string; mode: Mode; at: string | undefined }) {
    const [typed, dispatch] = useReducer(composerReducer, emptyComposer(campaignId, mode));
    const [tried, setTried] = useState(false);
    const campaigns = useQuery(allCampaignsQuery());
    const campaign = campaigns.data?.items.find(({ id }) => id === typed.campaignId);
    const zone = campaign?.timeZone ?? localZone();
    // Until a time is typed, the one to begin with is shown in the zone of the campaign that is chosen.
    const state = at && !typed.when.at ? { ...typed, when: { ...typed.when, at: localOf(at, zone) } } : typed;
    const accounts = useQuery(accountsQuery());
    const platforms = usePlatforms(state.channels);
    const drafts = state.channels.map((channel) => ({ channel, draft: draftFor(state, channel) }));
    const checks = useChecks(drafts);
    const { done, failures, busy, schedule, restart } = useSchedule();
    const now = useNow();
    const problems = tried ? problemsOf(state, campaign, platforms, now) : undefined;
    const weekly = state.when.mode === 'weekly';
    const finished = done.length > 0 && state.channels.length === 0;
    const stop = useStopQuestion(isWritten(state) && !finished, text.leave);

    const accountsOf = (channel: Channel) => accounts.data?.items.filter(({ platform }) => platform === channel);
    // An account may have limits of its own, which the service knows.
    const breaksRules = ({ channel }: { channel: Channel }) =>
        checks.of(channel)?.some(({ advice }) => !advice) === true && !accountsOf(channel)?.some(({ limitOverrides }) => Object.keys(limitOverrides).length > 0);
    const blocked = drafts.some(breaksRules);
    const submit = async () => {
        setTried(true);
        if (hasProblems(problemsOf(state, campaign, platforms, Date.now())) || blocked) return;
        const time = weekly ? repeatOf(state.when, zone) : { scheduledTime: scheduledTimeOf(state.when, zone) };
        const made = await schedule(drafts.map(({ channel, draft }) => ({ ...requestOf(draft, channel, state.campaignId), ...time })));
        dispatch({ type: 'channels', channels: state.channels.filter((channel) => !made.includes(channel)) });
    };
    if (finished) {
        return (
            <Section title={(weekly ? text.result.repeatTitle : text.result.title)(done.length)} flush>
                <Results made={done} zone={zone} />
                <div className="mt-4 flex gap-2">
                    {weekly ? (
                        <Link to="/social/recurring" search={{ campaign: state.campaignId }} className={buttonClass('primary')}>
                            {text.result.recurring}
                        </Link>
                    ) : (
                        <Link to="/social/calendar" className={buttonClass('primary')}>
                            {text.result.calendar}
                        </Link>
                    )}
                    <Button
                        onClick={() => {
                            restart();
                            setTried(false);
                            dispatch({ type: 'reset', campaignId: state.campaignId, mode: state.when.mode });
                        }}
                    >
                        {text.result.another}
                    </Button>
                </div>
            </Section>
        );
    }
    return (
        <>
            {done.length > 0 && (
                <div role="status" className="mb-5 flex flex-col gap-3">
                    <Note tone="warn">{text.partly}</Note>
                    <Results made={done} zone={zone} />
                </div>
            )}
            <TargetFields
                campaigns={campaigns}
                campaignId={state.campaignId}
                channels={state.channels}
                problems={problems}
                onCampaign={(id) => dispatch({ type: 'campaign', id })}
                onChannels={(channels) => dispatch({ type: 'channels', channels })}
            />
            <SharedFields shared={state.shared} linkError={problems?.link} onChange={(part) => dispatch({ type: 'shared', part })} />
            <div className="my-5 grid gap-4 md:grid-cols-[repeat(auto-fill,minmax(20rem,1fr))]">
                {drafts.map(({ channel, draft }) => (
                    <Column
                        key={channel}
                        channel={channel}
                        draft={draft}
                        onChange={(part) => dispatch({ type: 'own', channel, part })}
                        problems={problems?.texts[channel]}
                        privacyProblem={problems?.privacy[channel]}
                        violations={checks.of(channel)}
                        checkFailed={checks.failed}
                        failure={failures[channel]}
                        info={platforms[channel]}
                        accounts={accountsOf(channel)}
                        own={{
                            parts: state.own[channel]?.parts !== undefined,
                            media: state.own[channel]?.media !== undefined,
                            useShared: (field) => dispatch({ type: 'useShared', channel, field }),
                        }}
                    />
                ))}
            </div>
            <Section title={text.when.title}>
                <div className="p-4">
                    <WhenFields when={state.when} zone={zone} problems={problems?.when ?? {}} channels={state.channels} canRepeat onChange={(part) => dispatch({ type: 'when', part })} />
                </div>
            </Section>
            <div className="mt-5 flex items-center gap-3 md:sticky md:bottom-0 md:z-10 md:-mx-6 md:border-t md:border-line md:bg-canvas md:px-6 md:py-3">
                <Button look="primary" busy={busy} onClick={() => void submit()}>
                    {(weekly ? text.repeat : text.schedule)(state.channels.length)}
                </Button>
                <span className="text-label text-muted tabular-nums">{whenText(state.when)}</span>
                {problems && (hasProblems(problems) || blocked) && (
                    <p role="alert" className="text-table text-bad">
                        {text.fix}
                    </p>
                )}
            </div>
            {stop.question}
        </>
    );
}

/** When the posts are published, in a few words. */
function whenText({ mode, at }: When): string {
    const { summary } = text.when;
    return mode === 'exact' ? summary.exact(at && localHour(at)) : summary[mode];
}

package com.dryjets.campaign.workflow;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.projection.ItemProjection;
import com.dryjets.contracts.event.CampaignEvent.WorkflowStepChanged;
import com.dryjets.contracts.event.ChannelScheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Moves a launched campaign through its steps. Every method runs in the transaction of its caller, which holds the
 * campaign's row, so steps move one at a time however many replicas there are.
 */
@ApplicationScoped
public class Workflow {

    private static final String ENDED = "The campaign ended before this was done.";

    private final WorkflowRepository steps;
    private final ReplyRepository replies;
    private final ItemProjection items;
    private final StepLog log;
    private final WorkflowConfig config;
    private final Clock clock;

    Workflow(
            WorkflowRepository steps,
            ReplyRepository replies,
            ItemProjection items,
            StepLog log,
            WorkflowConfig config,
            Clock clock) {
        this.steps = steps;
        this.replies = replies;
        this.items = items;
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    /** VALIDATE is done and SCHEDULE under way, with the request that the channels will answer. */
    public Uni<Void> start(Campaign campaign, UUID scheduleRequestId) {
        return withSteps(campaign, (progress, moves) -> {
            Instant now = clock.instant();
            WorkflowStep validate = progress.find(StepName.VALIDATE).orElseThrow();
            moves.add(validate.start(now, null));
            moves.add(validate.complete(now));
            WorkflowStep schedule = progress.find(StepName.SCHEDULE).orElseThrow();
            schedule.scheduleRequestId = scheduleRequestId;
            moves.add(schedule.start(now, config.answerWithin()));
        });
    }

    /** VALIDATE has failed: the campaign stays a draft. */
    public Uni<Void> refused(Campaign campaign, String why) {
        return withSteps(campaign, (progress, moves) -> {
            WorkflowStep validate = progress.find(StepName.VALIDATE).orElseThrow();
            moves.add(validate.start(clock.instant(), null));
            moves.add(validate.fail(why, clock.instant()));
        });
    }

    /** Notes a channel's answer and goes on where that was the last one missing; answers to nothing are ignored. */
    public Uni<Void> answered(Campaign campaign, ChannelScheduled answer) {
        return steps.of(campaign.tenant(), campaign.id())
                .chain(all -> isAnswerTo(all, answer)
                        ? replies.put(campaign.tenant(), answer, clock.instant())
                                .chain(() -> change(campaign, true, this::advance))
                        : Uni.createFrom().voidItem());
    }

    /** Completes what is done by now: SCHEDULE, then PUBLISH. */
    public Uni<Void> advance(Campaign campaign) {
        return change(campaign, false, this::advance);
    }

    /** Steps that were waited for too long fail, and say for whom. */
    public Uni<Void> timeOut(Campaign campaign) {
        return change(campaign, false, this::timeOut);
    }

    /** The clocks of its steps stand still while a campaign is paused. */
    public Uni<Void> hold(Campaign campaign) {
        return change(
                campaign, false, (progress, moves) -> progress.steps().forEach(step -> step.hold(clock.instant())));
    }

    /** The clocks go on. */
    public Uni<Void> release(Campaign campaign) {
        return change(
                campaign, false, (progress, moves) -> progress.steps().forEach(step -> step.release(clock.instant())));
    }

    /** MONITOR ends with the campaign; a step that was still under way has not reached its aim. */
    public Uni<Void> finish(Campaign campaign) {
        return change(campaign, false, (progress, moves) -> {
            for (WorkflowStep step : progress.steps()) {
                if (step.is(StepStatus.RUNNING)) {
                    moves.add(
                            step.step == StepName.MONITOR
                                    ? step.complete(clock.instant())
                                    : step.fail(ENDED, clock.instant()));
                }
            }
        });
    }

    /**
     * Begins a step that has failed once more. The request to the channels, which keep what they have scheduled, is
     * the same one as before.
     *
     * @return the request's id; empty where the step has not failed
     */
    public Uni<Optional<UUID>> restart(Campaign campaign, StepName name) {
        return steps.of(campaign.tenant(), campaign.id()).chain(all -> {
            Optional<UUID> request = all.stream()
                    .filter(step -> step.step == name && step.is(StepStatus.FAILED))
                    .map(step -> requestId(all))
                    .findFirst();
            return request.isEmpty()
                    ? Uni.createFrom().item(request)
                    : replies.forgetEmpty(campaign.tenant(), campaign.id())
                            .chain(() -> change(campaign, false, (progress, moves) -> begin(progress, name, moves)))
                            .replaceWith(request);
        });
    }

    private static UUID requestId(List<WorkflowStep> all) {
        return all.stream()
                .map(step -> step.scheduleRequestId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private void advance(Progress progress, List<WorkflowStepChanged> moves) {
        if (!progress.campaign().status().isRunning()) {
            return;
        }
        // A channel that answers late mends a step that was given up.
        progress.find(StepName.SCHEDULE, StepStatus.RUNNING, StepStatus.FAILED)
                .ifPresent(step -> decide(progress, step, progress.scheduleVerdict(), StepName.PUBLISH, moves));
        progress.find(StepName.PUBLISH, StepStatus.RUNNING, StepStatus.FAILED)
                .ifPresent(step -> decide(progress, step, progress.publishVerdict(), StepName.MONITOR, moves));
    }

    private void decide(
            Progress progress,
            WorkflowStep step,
            StepRules.Verdict verdict,
            StepName next,
            List<WorkflowStepChanged> moves) {
        switch (verdict) {
            case StepRules.Wait wait -> {}
            case StepRules.Complete complete -> {
                moves.add(step.complete(clock.instant()));
                begin(progress, next, moves);
            }
            case StepRules.Fail failure -> {
                if (step.is(StepStatus.RUNNING)) {
                    moves.add(step.fail(failure.reason(), clock.instant()));
                }
            }
        }
    }

    private void begin(Progress progress, StepName name, List<WorkflowStepChanged> moves) {
        WorkflowStep step = progress.find(name).orElseThrow();
        moves.add(step.start(clock.instant(), patience(name)));
        if (progress.campaign().status() == CampaignStatus.PAUSED) {
            step.hold(clock.instant());
        }
    }

    private @Nullable Duration patience(StepName name) {
        return switch (name) {
            case SCHEDULE -> config.answerWithin();
            case PUBLISH -> config.reportWithin();
            case VALIDATE, MONITOR -> null;
        };
    }

    private void timeOut(Progress progress, List<WorkflowStepChanged> moves) {
        Instant now = clock.instant();
        for (WorkflowStep step : progress.steps()) {
            if (step.isDue(now) && progress.campaign().status() == CampaignStatus.ACTIVE) {
                switch (step.step) {
                    case SCHEDULE -> moves.add(step.fail(progress.silentChannels(), now));
                    case PUBLISH -> reconsider(progress, step, moves);
                    case VALIDATE, MONITOR -> step.waitUntil(null);
                }
            }
        }
    }

    private void reconsider(Progress progress, WorkflowStep publish, List<WorkflowStepChanged> moves) {
        Instant now = clock.instant();
        switch (progress.overdueVerdict(now.minus(config.reportWithin()))) {
            case StepRules.Fail failure -> moves.add(publish.fail(failure.reason(), now));
            case StepRules.Wait wait -> publish.waitUntil(now.plus(config.reportWithin()));
            case StepRules.Complete complete -> throw new IllegalStateException("Being late completes nothing");
        }
    }

    private Uni<Void> withSteps(Campaign campaign, BiConsumer<Progress, List<WorkflowStepChanged>> work) {
        return steps.ensure(campaign.tenant(), campaign.id()).chain(() -> change(campaign, false, work));
    }

    /**
     * @param tell whether those who watch are to be told even if no step moves
     */
    private Uni<Void> change(Campaign campaign, boolean tell, BiConsumer<Progress, List<WorkflowStepChanged>> work) {
        return load(campaign).chain(progress -> {
            List<WorkflowStepChanged> moves = new ArrayList<>();
            work.accept(progress, moves);
            return tell || !moves.isEmpty()
                    ? log.write(campaign, moves, progress.view())
                    : Uni.createFrom().voidItem();
        });
    }

    private Uni<Progress> load(Campaign campaign) {
        String tenant = campaign.tenant();
        return steps.of(tenant, campaign.id())
                .chain(all -> replies.of(tenant, campaign.id())
                        .chain(answers -> items.counts(tenant, campaign.id())
                                .map(counts -> new Progress(campaign, all, answers, counts))));
    }

    private static boolean isAnswerTo(List<WorkflowStep> all, ChannelScheduled answer) {
        return all.stream().anyMatch(step -> answer.scheduleRequestId().equals(step.scheduleRequestId));
    }
}

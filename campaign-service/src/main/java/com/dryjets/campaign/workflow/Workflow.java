package com.dryjets.campaign.workflow;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.projection.ItemProjection;
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
 * Moves a launched campaign through its steps. Every method runs in its caller's transaction, which has locked the
 * campaign's row, so steps move one at a time, however many replicas there are.
 */
@ApplicationScoped
public class Workflow {

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

    /**
     * Completes VALIDATE and starts SCHEDULE with the request that the channels will answer. If all channels are known only
     * by their metrics, the workflow goes straight to MONITOR.
     */
    public Uni<Void> start(Campaign campaign, UUID scheduleRequestId) {
        return withSteps(campaign, (progress, moves) -> {
            Instant now = clock.instant();
            WorkflowStep validate = progress.find(StepName.VALIDATE).orElseThrow();
            moves.add(validate.start(now, null));
            moves.add(validate.complete(now));
            WorkflowStep schedule = progress.find(StepName.SCHEDULE).orElseThrow();
            schedule.scheduleRequestId = scheduleRequestId;
            moves.add(schedule.start(now, config.answerWithin()));
            // Without a channel that answers, nothing else would move the step.
            advance(progress, moves);
        });
    }

    /** Fails VALIDATE. The campaign stays a draft. */
    public Uni<Void> failValidation(Campaign campaign, StepError error) {
        return withSteps(campaign, (progress, moves) -> {
            WorkflowStep validate = progress.find(StepName.VALIDATE).orElseThrow();
            moves.add(validate.start(clock.instant(), null));
            moves.add(validate.fail(error, clock.instant()));
        });
    }

    /** Stores a channel's answer and continues if it was the last one. Answers to unknown requests are ignored. */
    Uni<Void> answered(Campaign campaign, ChannelScheduled answer) {
        return steps.of(campaign.tenant(), campaign.id())
                .chain(all -> isAnswerTo(all, answer)
                        ? storeAnswer(campaign, answer)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> storeAnswer(Campaign campaign, ChannelScheduled answer) {
        return replies.put(campaign.tenant(), answer, clock.instant())
                .chain(() -> change(campaign, true, this::advance));
    }

    /** Completes the steps whose conditions are met: SCHEDULE, then PUBLISH. */
    Uni<Void> advance(Campaign campaign) {
        return change(campaign, false, this::advance);
    }

    /** Fails steps that have waited too long. */
    Uni<Void> timeOut(Campaign campaign) {
        return change(campaign, false, this::timeOut);
    }

    /** Stops the timeouts while the campaign is paused. */
    public Uni<Void> pause(Campaign campaign) {
        return change(
                campaign, false, (progress, moves) -> progress.steps().forEach(step -> step.pause(clock.instant())));
    }

    /** Restarts the timeouts with the time that was left. */
    public Uni<Void> resume(Campaign campaign) {
        return change(
                campaign, false, (progress, moves) -> progress.steps().forEach(step -> step.resume(clock.instant())));
    }

    /** Completes MONITOR, because the campaign has ended. Any other running step fails. */
    public Uni<Void> finish(Campaign campaign) {
        return change(campaign, false, (progress, moves) -> {
            for (WorkflowStep step : progress.steps()) {
                if (step.is(StepStatus.RUNNING)) {
                    moves.add(
                            step.step == StepName.MONITOR
                                    ? step.complete(clock.instant())
                                    : step.fail(StepError.of(StepError.Code.CAMPAIGN_ENDED), clock.instant()));
                }
            }
        });
    }

    /**
     * Restarts a failed step with the same request to the channels, which keep what they have scheduled.
     *
     * @return the request's id; empty if the step has not failed
     */
    Uni<Optional<UUID>> restart(Campaign campaign, StepName name) {
        return steps.of(campaign.tenant(), campaign.id()).chain(all -> {
            Optional<UUID> request = all.stream()
                    .filter(step -> step.step == name && step.is(StepStatus.FAILED))
                    .map(step -> requestId(all))
                    .findFirst();
            return request.isEmpty()
                    ? Uni.createFrom().item(request)
                    : restartFailed(campaign, name).replaceWith(request);
        });
    }

    private Uni<Void> restartFailed(Campaign campaign, StepName name) {
        return replies.deleteEmpty(campaign.tenant(), campaign.id())
                .chain(() -> change(campaign, false, (progress, moves) -> {
                    begin(progress, name, moves);
                    advance(progress, moves);
                }));
    }

    private static UUID requestId(List<WorkflowStep> all) {
        return all.stream()
                .map(step -> step.scheduleRequestId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private void advance(Progress progress, List<StepMove> moves) {
        if (!progress.campaign().status().isRunning()) {
            return;
        }
        // A late answer repairs a step that timed out.
        progress.find(StepName.SCHEDULE, StepStatus.RUNNING, StepStatus.FAILED)
                .ifPresent(step -> apply(progress, step, progress.scheduleVerdict(), StepName.PUBLISH, moves));
        progress.find(StepName.PUBLISH, StepStatus.RUNNING, StepStatus.FAILED)
                .ifPresent(step -> apply(progress, step, progress.publishVerdict(), StepName.MONITOR, moves));
    }

    private void apply(
            Progress progress, WorkflowStep step, StepRules.Verdict verdict, StepName next, List<StepMove> moves) {
        switch (verdict) {
            case StepRules.Wait wait -> {}
            case StepRules.Complete complete -> {
                moves.add(step.complete(clock.instant()));
                begin(progress, next, moves);
            }
            case StepRules.Fail failure -> {
                if (step.is(StepStatus.RUNNING)) {
                    moves.add(step.fail(failure.error(), clock.instant()));
                }
            }
        }
    }

    private void begin(Progress progress, StepName name, List<StepMove> moves) {
        WorkflowStep step = progress.find(name).orElseThrow();
        moves.add(step.start(clock.instant(), timeout(name)));
        if (progress.campaign().status() == CampaignStatus.PAUSED) {
            step.pause(clock.instant());
        }
    }

    private @Nullable Duration timeout(StepName name) {
        return switch (name) {
            case SCHEDULE -> config.answerWithin();
            case PUBLISH -> config.reportWithin();
            case VALIDATE, MONITOR -> null;
        };
    }

    private void timeOut(Progress progress, List<StepMove> moves) {
        Instant now = clock.instant();
        advance(progress, moves);
        for (WorkflowStep step : progress.steps()) {
            if (step.isDue(now) && progress.campaign().status() == CampaignStatus.ACTIVE) {
                switch (step.step) {
                    case SCHEDULE -> moves.add(step.fail(progress.noAnswer(), now));
                    case PUBLISH -> timeOutPublish(progress, step, moves);
                    case VALIDATE, MONITOR -> step.waitUntil(null);
                }
            }
        }
    }

    private void timeOutPublish(Progress progress, WorkflowStep publish, List<StepMove> moves) {
        Instant now = clock.instant();
        switch (progress.overdueVerdict(now.minus(config.reportWithin()))) {
            case StepRules.Fail failure -> moves.add(publish.fail(failure.error(), now));
            case StepRules.Wait wait -> publish.waitUntil(now.plus(config.reportWithin()));
            case StepRules.Complete complete -> throw new IllegalStateException("A timeout completes nothing");
        }
    }

    private Uni<Void> withSteps(Campaign campaign, BiConsumer<Progress, List<StepMove>> work) {
        return steps.ensure(campaign.tenant(), campaign.id()).chain(() -> change(campaign, false, work));
    }

    /**
     * Applies work to the steps and records their moves.
     *
     * @param always whether to update open streams even if no step moves
     */
    private Uni<Void> change(Campaign campaign, boolean always, BiConsumer<Progress, List<StepMove>> work) {
        return load(campaign).chain(progress -> {
            List<StepMove> moves = new ArrayList<>();
            work.accept(progress, moves);
            return always || !moves.isEmpty()
                    ? log.record(campaign, moves, progress.view())
                    : Uni.createFrom().voidItem();
        });
    }

    private Uni<Progress> load(Campaign campaign) {
        return steps.of(campaign.tenant(), campaign.id()).chain(all -> load(campaign, all));
    }

    private Uni<Progress> load(Campaign campaign, List<WorkflowStep> all) {
        return replies.of(campaign.tenant(), campaign.id())
                .chain(answers -> items.counts(campaign.tenant(), campaign.id())
                        .map(counts -> new Progress(campaign, all, answers, counts)));
    }

    private static boolean isAnswerTo(List<WorkflowStep> all, ChannelScheduled answer) {
        return all.stream().anyMatch(step -> answer.scheduleRequestId().equals(step.scheduleRequestId));
    }
}

package com.dryjets.campaign.workflow;

import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's workflow as it is answered.
 *
 * @param progress share of the steps that are completed
 * @param nextStep the first step that is not completed, absent when all are
 */
public record WorkflowView(
        UUID campaignId,
        StepStatus status,
        BigDecimal progress,
        @Nullable StepName nextStep,
        List<StepView> steps,
        List<ReplyView> channels) {

    /** The first step in a state. */
    public Optional<StepView> step(StepStatus status) {
        return steps.stream().filter(step -> step.status() == status).findFirst();
    }

    /**
     * A step.
     *
     * @param attempt how often it was begun
     * @param error why it failed, in a sentence
     * @param dueAt when its waiting ends; absent while the campaign is paused and for a step that waits without end
     */
    public record StepView(
            StepName step,
            StepStatus status,
            int attempt,
            @Nullable String error,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable Instant dueAt) {}

    /** A channel's answer. */
    public record ReplyView(
            Channel channel,
            int items,
            @Nullable Instant first,
            @Nullable Instant last,
            @Nullable String reason,
            Instant answeredAt) {}

    static WorkflowView of(UUID campaignId, List<WorkflowStep> steps, List<ChannelReply> replies) {
        long completed =
                steps.stream().filter(step -> step.is(StepStatus.COMPLETED)).count();
        StepName next = steps.stream()
                .filter(step -> !step.is(StepStatus.COMPLETED))
                .map(step -> step.step)
                .findFirst()
                .orElse(steps.isEmpty() ? StepName.VALIDATE : null);
        return new WorkflowView(
                campaignId,
                status(steps, completed),
                BigDecimal.valueOf(completed)
                        .divide(BigDecimal.valueOf(StepName.values().length), 2, RoundingMode.HALF_UP),
                next,
                steps.stream().map(WorkflowView::step).toList(),
                replies.stream().map(WorkflowView::reply).toList());
    }

    private static StepStatus status(List<WorkflowStep> steps, long completed) {
        if (steps.isEmpty()) {
            return StepStatus.PENDING;
        }
        if (steps.stream().anyMatch(step -> step.is(StepStatus.FAILED))) {
            return StepStatus.FAILED;
        }
        return completed == steps.size() ? StepStatus.COMPLETED : StepStatus.RUNNING;
    }

    private static StepView step(WorkflowStep step) {
        return new StepView(
                step.step, step.status, step.attempt, step.error, step.startedAt, step.completedAt, due(step));
    }

    private static @Nullable Instant due(WorkflowStep step) {
        return step.is(StepStatus.RUNNING) ? step.dueAt : null;
    }

    private static ReplyView reply(ChannelReply reply) {
        return new ReplyView(reply.channel, reply.items, reply.firstAt, reply.lastAt, reply.reason, reply.answeredAt);
    }
}

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
 * A campaign's workflow.
 *
 * @param progress the share of the steps that are complete, 0 to 1
 * @param nextStep the first step that is not complete, absent if all are
 * @param channels the channels' answers to the launch
 */
public record WorkflowView(
        UUID campaignId,
        StepStatus status,
        BigDecimal progress,
        @Nullable StepName nextStep,
        List<StepView> steps,
        List<ReplyView> channels) {

    /** The first step with a status. */
    Optional<StepView> step(StepStatus status) {
        return steps.stream().filter(step -> step.status() == status).findFirst();
    }

    /**
     * A step.
     *
     * @param attempt the number of attempts so far
     * @param error why the last attempt failed
     * @param dueAt when it times out; absent for a step without a timeout and while the campaign is paused
     */
    public record StepView(
            StepName step,
            StepStatus status,
            int attempt,
            @Nullable StepError error,
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

package com.dryjets.campaign.workflow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a workflow.
 *
 * @param progress the share of the steps that are complete, 0 to 1
 * @param nextStep the first step that is not complete, null if all are
 * @param failedStep the step that has failed, null if none has
 * @param error why it failed
 */
public record WorkflowSummary(
        BigDecimal progress,
        @Nullable StepName nextStep,
        @Nullable StepName failedStep,
        @Nullable StepError error) {

    /** Before the first launch. */
    public static final WorkflowSummary NOT_STARTED = of(List.of());

    static Map<UUID, WorkflowSummary> byCampaign(List<WorkflowStep> steps) {
        return steps.stream()
                .collect(Collectors.groupingBy(
                        step -> step.campaignId,
                        Collectors.collectingAndThen(Collectors.toList(), WorkflowSummary::of)));
    }

    private static WorkflowSummary of(List<WorkflowStep> steps) {
        Map<StepName, WorkflowStep> byName = new EnumMap<>(StepName.class);
        steps.forEach(step -> byName.put(step.step, step));
        List<StepName> open = Arrays.stream(StepName.values())
                .filter(name -> !byName.containsKey(name) || !byName.get(name).is(StepStatus.COMPLETED))
                .toList();
        Optional<WorkflowStep> failed = byName.values().stream()
                .filter(step -> step.is(StepStatus.FAILED))
                .findFirst();
        int all = StepName.values().length;
        return new WorkflowSummary(
                BigDecimal.valueOf(all - open.size()).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP),
                open.isEmpty() ? null : open.getFirst(),
                failed.map(step -> step.step).orElse(null),
                failed.map(step -> step.error).orElse(null));
    }
}

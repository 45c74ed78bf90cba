package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.performance.DailyTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds channels that have spent more than they were allocated, and campaigns that have spent more than their budget. Days are
 * in UTC.
 */
final class OverspendSymptoms {

    private final Observed observed;

    private OverspendSymptoms(Observed observed) {
        this.observed = observed;
    }

    /**
     * Once the budget is allocated, a channel without an allocation may spend nothing. The campaign's budget is a limit of its
     * own: a person may accept that one channel spends what another was to spend, but not that all together spend more.
     */
    static List<Symptom> of(Observed observed) {
        OverspendSymptoms overspend = new OverspendSymptoms(observed);
        List<Symptom> symptoms = new ArrayList<>();
        if (!observed.plan().allocations().isEmpty()) {
            overspend.channels().forEach(channel -> overspend.channel(channel).ifPresent(symptoms::add));
        }
        overspend.total().ifPresent(symptoms::add);
        return symptoms;
    }

    private Set<Channel> channels() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        channels.addAll(observed.plan().allocations().keySet());
        channels.addAll(observed.performance().byChannel().keySet());
        return channels;
    }

    private Optional<Symptom> channel(Channel channel) {
        BigDecimal allocated = observed.plan().allocations().getOrDefault(channel, BigDecimal.ZERO);
        return Spent.of(observed.performance().daysOf(channel), allocated)
                .map(spent -> Symptom.of(
                        FailureKind.OVERSPEND,
                        channel,
                        allocated.signum() > 0
                                ? "%s has spent more than its budget.".formatted(channel.label())
                                : "%s spends without a budget.".formatted(channel.label()),
                        evidence(spent, allocated),
                        MetricDays.startOf(spent.since()),
                        steps(channel, allocated)));
    }

    private static List<RecoveryStep> steps(Channel channel, BigDecimal allocated) {
        String label = channel.label();
        String limit = allocated.signum() > 0
                ? "Lower the limit of %s where it is bought.".formatted(label)
                : "Stop the spending on %s where it is bought.".formatted(label);
        return List.of(
                RecoveryStep.of(limit),
                RecoveryStep.of(
                        "Move budget to %s, if its results are worth it.".formatted(label),
                        RecoveryAction.REALLOCATE_BUDGET,
                        List.of()));
    }

    private Optional<Symptom> total() {
        BigDecimal budget = observed.plan().budget().amount();
        return Spent.of(observed.performance().days(), budget)
                .map(spent -> Symptom.ofCampaign(
                        FailureKind.OVERSPEND,
                        "The campaign has spent more than its budget.",
                        evidence(spent, budget),
                        MetricDays.startOf(spent.since()),
                        List.of(
                                RecoveryStep.of("Stop or limit the channels where they are bought."),
                                RecoveryStep.of(
                                        "Raise the budget, if the results are worth it.",
                                        RecoveryAction.REALLOCATE_BUDGET,
                                        List.of()))));
    }

    private String evidence(Spent spent, BigDecimal limit) {
        String amount = observed.plan().money(spent.amount());
        return limit.signum() > 0
                ? "%s of %s spent.".formatted(amount, observed.plan().money(limit))
                : "%s spent; nothing was allocated to it.".formatted(amount);
    }

    /** An amount above a limit, and the day since when it has been. */
    private record Spent(BigDecimal amount, LocalDate since) {

        static Optional<Spent> of(Collection<DailyTotals> days, BigDecimal limit) {
            BigDecimal spent = BigDecimal.ZERO;
            @Nullable LocalDate since = null;
            for (DailyTotals day :
                    days.stream().sorted(Comparator.comparing(DailyTotals::day)).toList()) {
                spent = spent.add(day.totals().total(Metric.SPEND));
                since = since == null && spent.compareTo(limit) > 0 ? day.day() : since;
            }
            return since == null ? Optional.empty() : Optional.of(new Spent(spent, since));
        }
    }
}

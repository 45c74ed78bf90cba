package com.dryjets.campaign.budget;

import com.dryjets.campaign.budget.BudgetStatus.ChannelStatus;
import com.dryjets.campaign.budget.BudgetStatus.Day;
import com.dryjets.campaign.budget.BudgetStatus.State;
import com.dryjets.campaign.budget.SpendRepository.ChannelDay;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.common.marketing.Channel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a campaign's spend keeps pace with its plan, which is linear over the campaign's window. */
public final class PacingRules {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    private PacingRules() {}

    static BudgetStatus status(CampaignBudget budget, Instant now) {
        BudgetWindow window = BudgetWindow.of(budget.campaign());
        BigDecimal total = budget.budget().amount();
        BigDecimal spent = budget.spent();
        boolean started = budget.campaign().status() != CampaignStatus.DRAFT && !now.isBefore(window.start());
        BigDecimal elapsed = started ? window.elapsed(now) : BigDecimal.ZERO;
        BigDecimal planned = money(budget, total.multiply(elapsed));
        Optional<Projection> projection = started ? Optional.of(project(budget, window, now)) : Optional.empty();
        return new BudgetStatus(
                budget.budget().currency(),
                total,
                sumAllocated(budget),
                spent,
                total.subtract(spent),
                planned,
                pace(spent, planned).orElse(null),
                started ? state(budget, window, spent, planned) : State.NOT_STARTED,
                projection.map(Projection::spend).orElse(null),
                projection.map(Projection::runsOut).orElse(null),
                channels(budget, elapsed),
                daily(budget, window, now),
                budget.campaign().version());
    }

    /** Spent as a fraction of what was planned; empty while nothing was planned. */
    public static Optional<BigDecimal> pace(BigDecimal spent, BigDecimal planned) {
        return planned.signum() <= 0 ? Optional.empty() : Optional.of(spent.divide(planned, MathContext.DECIMAL32));
    }

    private static State state(CampaignBudget budget, BudgetWindow window, BigDecimal spent, BigDecimal planned) {
        BigDecimal total = budget.budget().amount();
        if (spent.compareTo(total) > 0) {
            return State.OVER;
        }
        // Spend comes in lumps: a day's worth, or a tenth of the budget if that is less, is no news.
        BigDecimal lump = total.multiply(TOLERANCE.min(window.shareOfADay()));
        BigDecimal tolerated = planned.multiply(TOLERANCE).max(lump);
        BigDecimal ahead = spent.subtract(planned);
        if (ahead.abs().compareTo(tolerated) <= 0) {
            return State.ON_PLAN;
        }
        return ahead.signum() > 0 ? State.AHEAD : State.BEHIND;
    }

    private record Projection(BigDecimal spend, @Nullable Instant runsOut) {}

    private static Projection project(CampaignBudget budget, BudgetWindow window, Instant now) {
        BigDecimal spent = budget.spent();
        BigDecimal left = budget.budget().amount().subtract(spent);
        if (!now.isBefore(window.end())) {
            return new Projection(spent, null);
        }
        BigDecimal perSecond = window.ratePerSecond(budget.days(), now);
        BigDecimal secondsLeft = BudgetWindow.seconds(now, window.end());
        BigDecimal projected = money(budget, spent.add(perSecond.multiply(secondsLeft)));
        if (left.signum() <= 0) {
            return new Projection(projected, now);
        }
        if (projected.compareTo(budget.budget().amount()) <= 0) {
            return new Projection(projected, null);
        }
        BigDecimal seconds = left.divide(perSecond, MathContext.DECIMAL64);
        return new Projection(projected, now.plusNanos(seconds.multiply(NANOS).longValue()));
    }

    private static List<ChannelStatus> channels(CampaignBudget budget, BigDecimal elapsed) {
        return budget.channels().stream()
                .map(channel -> channel(budget, channel, elapsed))
                .toList();
    }

    private static ChannelStatus channel(CampaignBudget budget, Channel channel, BigDecimal elapsed) {
        BigDecimal allocated = budget.allocated(channel);
        BigDecimal spent = budget.spent(channel);
        BigDecimal total = budget.budget().amount();
        return new ChannelStatus(
                channel,
                allocated,
                spent,
                allocated.subtract(spent),
                total.signum() == 0 ? BigDecimal.ZERO : allocated.divide(total, MathContext.DECIMAL32),
                pace(spent, allocated.multiply(elapsed)).orElse(null));
    }

    private static List<Day> daily(CampaignBudget budget, BudgetWindow window, Instant now) {
        Map<LocalDate, BigDecimal> spend = budget.days().stream()
                .collect(Collectors.groupingBy(
                        ChannelDay::day,
                        Collectors.mapping(ChannelDay::spend, Collectors.reducing(BigDecimal.ZERO, BigDecimal::add))));
        LocalDate today = now.atZone(window.zone()).toLocalDate();
        return window.days()
                .limit(SpendRepository.LONGEST_SERIES)
                .map(day -> new Day(
                        day,
                        day.isAfter(today) ? null : spend.getOrDefault(day, BigDecimal.ZERO),
                        money(budget, budget.budget().amount().multiply(window.share(day)))))
                .toList();
    }

    private static BigDecimal sumAllocated(CampaignBudget budget) {
        return budget.allocations().stream()
                .map(allocation -> allocation.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal money(CampaignBudget budget, BigDecimal amount) {
        return amount.setScale(budget.budget().fractionDigits(), RoundingMode.HALF_EVEN);
    }
}

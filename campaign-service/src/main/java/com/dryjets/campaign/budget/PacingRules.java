package com.dryjets.campaign.budget;

import com.dryjets.campaign.budget.BudgetStatus.ChannelStatus;
import com.dryjets.campaign.budget.BudgetStatus.Day;
import com.dryjets.campaign.budget.BudgetStatus.State;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.OpenCampaign;
import com.dryjets.campaign.performance.CampaignPerformance;
import com.dryjets.campaign.performance.ChannelDay;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a campaign's spend with the planned spend, which is linear over the campaign's window. The only place that
 * defines what ahead and behind mean.
 */
public final class PacingRules {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    private PacingRules() {}

    /**
     * The pace of some spend at a moment.
     *
     * @param planned the planned spend
     * @param ratio the spend as a fraction of the planned spend; null while none was planned
     */
    public record Pace(BigDecimal planned, @Nullable BigDecimal ratio, State state) {}

    /** The pace of the whole campaign with this spend. */
    public static Pace pace(Campaign campaign, BigDecimal spent, Instant now) {
        return pace(campaign, campaign.budget(), spent, now);
    }

    /** The same from a campaign's row in a list. */
    public static Pace pace(OpenCampaign campaign, Instant now) {
        BudgetWindow window = new BudgetWindow(campaign.startsAt(), campaign.endsAt());
        Money budget = new Money(campaign.budget(), campaign.currency());
        return pace(hasStarted(campaign.status(), campaign.startsAt(), now), window, budget, campaign.spent(), now);
    }

    /** The pace of a part of the budget: the whole or a channel's. */
    private static Pace pace(Campaign campaign, Money part, BigDecimal spent, Instant now) {
        return pace(hasStarted(campaign, now), BudgetWindow.of(campaign), part, spent, now);
    }

    private static Pace pace(boolean started, BudgetWindow window, Money part, BigDecimal spent, Instant now) {
        if (!started) {
            return new Pace(money(part, BigDecimal.ZERO), null, State.NOT_STARTED);
        }
        BigDecimal planned = money(part, part.amount().multiply(window.elapsed(now)));
        BigDecimal ratio = planned.signum() <= 0 ? null : spent.divide(planned, MathContext.DECIMAL32);
        return new Pace(planned, ratio, state(part.amount(), window, spent, planned));
    }

    private static boolean hasStarted(Campaign campaign, Instant now) {
        return hasStarted(campaign.status(), campaign.startsAt(), now);
    }

    private static boolean hasStarted(CampaignStatus status, Instant startsAt, Instant now) {
        return status != CampaignStatus.DRAFT && !now.isBefore(startsAt);
    }

    static BudgetStatus status(CampaignBudget budget, Instant now) {
        BudgetWindow window = BudgetWindow.of(budget.campaign());
        BigDecimal total = budget.budget().amount();
        BigDecimal spent = budget.spent();
        Pace pace = pace(budget.campaign(), spent, now);
        Optional<SpendProjection> projection =
                hasStarted(budget.campaign(), now) ? Optional.of(project(budget, window, now)) : Optional.empty();
        return new BudgetStatus(
                budget.budget().currency(),
                total,
                sumAllocated(budget),
                spent,
                total.subtract(spent),
                pace.planned(),
                pace.ratio(),
                pace.state(),
                projection.map(SpendProjection::spend).orElse(null),
                projection.map(SpendProjection::runsOut).orElse(null),
                channels(budget, now),
                daily(budget, window, now),
                budget.campaign().version());
    }

    private static State state(BigDecimal total, BudgetWindow window, BigDecimal spent, BigDecimal planned) {
        if (spent.compareTo(total) > 0) {
            return State.OVER;
        }
        // Spend arrives in lumps, so a day's worth, or a tenth of the budget if that is less, is tolerated.
        BigDecimal lump = total.multiply(TOLERANCE.min(window.shareOfADay()));
        BigDecimal tolerated = planned.multiply(TOLERANCE).max(lump);
        BigDecimal ahead = spent.subtract(planned);
        if (ahead.abs().compareTo(tolerated) <= 0) {
            return State.ON_PLAN;
        }
        return ahead.signum() > 0 ? State.AHEAD : State.BEHIND;
    }

    private record SpendProjection(
            BigDecimal spend, @Nullable Instant runsOut) {}

    private static SpendProjection project(CampaignBudget budget, BudgetWindow window, Instant now) {
        BigDecimal spent = budget.spent();
        BigDecimal left = budget.budget().amount().subtract(spent);
        if (!now.isBefore(window.end())) {
            return new SpendProjection(spent, null);
        }
        BigDecimal perSecond = window.ratePerSecond(budget.performance().days(), now);
        BigDecimal secondsLeft = BudgetWindow.seconds(now, window.end());
        BigDecimal projected = money(budget.budget(), spent.add(perSecond.multiply(secondsLeft)));
        if (left.signum() <= 0) {
            return new SpendProjection(projected, now);
        }
        if (projected.compareTo(budget.budget().amount()) <= 0) {
            return new SpendProjection(projected, null);
        }
        BigDecimal seconds = left.divide(perSecond, MathContext.DECIMAL64);
        return new SpendProjection(
                projected, now.plusNanos(seconds.multiply(NANOS).longValue()));
    }

    private static List<ChannelStatus> channels(CampaignBudget budget, Instant now) {
        return budget.channels().stream()
                .map(channel -> channel(budget, channel, now))
                .toList();
    }

    private static ChannelStatus channel(CampaignBudget budget, Channel channel, Instant now) {
        BigDecimal allocated = budget.allocated(channel);
        BigDecimal spent = budget.spent(channel);
        BigDecimal total = budget.budget().amount();
        Money part = new Money(allocated, budget.budget().currency());
        Pace pace = pace(budget.campaign(), part, spent, now);
        return new ChannelStatus(
                channel,
                allocated,
                spent,
                allocated.subtract(spent),
                total.signum() == 0 ? BigDecimal.ZERO : allocated.divide(total, MathContext.DECIMAL32),
                pace.ratio(),
                pace.state());
    }

    private static List<Day> daily(CampaignBudget budget, BudgetWindow window, Instant now) {
        Map<LocalDate, BigDecimal> spend = budget.performance().days().stream()
                .collect(Collectors.groupingBy(
                        ChannelDay::day,
                        Collectors.mapping(ChannelDay::spend, Collectors.reducing(BigDecimal.ZERO, BigDecimal::add))));
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return window.days()
                .limit(CampaignPerformance.MAX_DAYS)
                .map(day -> new Day(
                        day,
                        day.isAfter(today) || now.isBefore(window.start())
                                ? null
                                : spend.getOrDefault(day, BigDecimal.ZERO),
                        money(budget.budget(), budget.budget().amount().multiply(window.share(day)))))
                .toList();
    }

    private static BigDecimal sumAllocated(CampaignBudget budget) {
        return budget.allocations().stream().map(ChannelAllocation::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal money(Money budget, BigDecimal amount) {
        return amount.setScale(budget.fractionDigits(), RoundingMode.HALF_EVEN);
    }
}

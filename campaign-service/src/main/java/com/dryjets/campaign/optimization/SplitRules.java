package com.dryjets.campaign.optimization;

import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.budget.ReallocationRules;
import com.dryjets.campaign.optimization.RecommendedSplit.Basis;
import com.dryjets.campaign.optimization.WaterFilling.Share;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.statistics.ResponseCurve;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Divides a budget for the highest expected revenue. Spent money stays where it is; the rest goes where the next unit
 * earns most, by the response curves. Channels without a curve keep their allocation. With fewer than two curves, the
 * budget is divided in proportion to what the channels have earned per unit of spend. The allocations in force stay unless
 * others are expected to earn more.
 */
final class SplitRules {

    /** Curves are not trusted beyond twice the largest daily spend that was ever tried. */
    private static final double TRUSTED = 2;

    /** The relative tolerance for amounts that were rounded to whole minor units. */
    private static final double TOLERANCE = 1e-4;

    /** Past returns justify a change only if it earns this share more of the revenue to come. */
    private static final double MIN_GAIN = 0.01;

    static final long NO_CAP = Long.MAX_VALUE / 16;

    private SplitRules() {}

    /** The limits of the campaign's channels: at least the spend, and the requested constraints. */
    static Map<Channel, Limits> limits(CampaignBudget budget, List<OptimizeBudget.Constraint> constraints) {
        Map<Channel, Limits> limits = new EnumMap<>(Channel.class);
        for (Channel channel : budget.campaign().channels()) {
            limits.put(channel, new Limits(ReallocationRules.floor(budget, channel), null));
        }
        for (OptimizeBudget.Constraint constraint : constraints) {
            limits.computeIfPresent(
                    constraint.channel(),
                    (channel, limit) -> new Limits(
                            constraint.min() == null
                                    ? limit.floor()
                                    : limit.floor().max(constraint.min()),
                            cap(limit.floor(), constraint)));
        }
        return limits;
    }

    private static @Nullable BigDecimal cap(BigDecimal floor, OptimizeBudget.Constraint constraint) {
        // The spend, rounded up to a minor unit, may exceed the maximum.
        return constraint.max() == null ? null : constraint.max().max(floor);
    }

    /** The best division within the limits. */
    static RecommendedSplit recommend(Outlook outlook, Map<Channel, Limits> limits) {
        Optional<SplitReason> obstacle = obstacle(outlook.budget(), limits);
        if (obstacle.isPresent()) {
            return unchanged(outlook, limits, obstacle.get());
        }
        List<ChannelAllocation> current = CurrentSplit.within(outlook.budget(), limits);
        return byCurves(outlook, limits)
                .map(best -> outlook.future(best) > outlook.future(current)
                        ? split(Basis.CURVE, SplitReason.Code.HIGHEST_MARGINAL_RETURN, outlook, limits, best)
                        : split(Basis.CURVE, SplitReason.Code.NO_BETTER_SPLIT, outlook, limits, current))
                .orElseGet(() -> byPastReturn(outlook, limits, current));
    }

    private static RecommendedSplit byPastReturn(
            Outlook outlook, Map<Channel, Limits> limits, List<ChannelAllocation> current) {
        return proportional(outlook, limits)
                .filter(best -> outlook.future(best) > (1 + MIN_GAIN) * outlook.future(current))
                .map(best -> split(Basis.PROPORTIONAL, SplitReason.Code.PAST_RETURN, outlook, limits, best))
                .orElseGet(() -> split(Basis.PROPORTIONAL, SplitReason.Code.NO_BETTER_SPLIT, outlook, limits, current));
    }

    private static RecommendedSplit unchanged(Outlook outlook, Map<Channel, Limits> limits, SplitReason obstacle) {
        List<ChannelAllocation> inForce = outlook.budget().allocations();
        BigDecimal revenue = outlook.revenueNow().orElse(null);
        return new RecommendedSplit(Basis.PROPORTIONAL, obstacle, inForce, limits, Map.of(), revenue, revenue);
    }

    private static Optional<SplitReason> obstacle(CampaignBudget budget, Map<Channel, Limits> limits) {
        BigDecimal floors = limits.values().stream().map(Limits::floor).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (floors.compareTo(budget.budget().amount()) > 0) {
            return Optional.of(SplitReason.floorsExceedBudget(floors));
        }
        if (limits.values().stream().anyMatch(limit -> limit.cap() == null)) {
            return Optional.empty();
        }
        BigDecimal caps = limits.values().stream().map(Limits::cap).reduce(BigDecimal.ZERO, BigDecimal::add);
        return caps.compareTo(budget.budget().amount()) < 0
                ? Optional.of(SplitReason.capsBelowBudget(caps))
                : Optional.empty();
    }

    private static Optional<List<ChannelAllocation>> byCurves(Outlook outlook, Map<Channel, Limits> limits) {
        MinorUnits units = new MinorUnits(outlook.budget().budget().fractionDigits());
        List<Channel> curved = limits.keySet().stream()
                .filter(channel -> outlook.curve(channel).isPresent())
                .toList();
        if (curved.size() < 2) {
            return Optional.empty();
        }
        Map<Channel, Long> amounts = new EnumMap<>(Channel.class);
        long left = units.of(outlook.budget().budget().amount());
        for (Channel channel : limits.keySet()) {
            if (!curved.contains(channel)) {
                long kept = clamp(units.of(outlook.budget().allocated(channel)), limits.get(channel), units);
                amounts.put(channel, kept);
                left -= kept;
            }
        }
        List<Share> shares = trustedShares(outlook, curved, limits, left, units);
        if (shares.stream().mapToLong(Share::min).sum() > left
                || shares.stream().mapToLong(Share::max).sum() < left) {
            return Optional.empty();
        }
        long[] divided = WaterFilling.divide(left, shares);
        for (int i = 0; i < divided.length; i++) {
            amounts.put(curved.get(i), divided[i]);
        }
        return Optional.of(units.allocations(amounts));
    }

    /** Shares limited to spend that the curves are trusted for, or beyond that if the money would not fit otherwise. */
    private static List<Share> trustedShares(
            Outlook outlook, List<Channel> curved, Map<Channel, Limits> limits, long left, MinorUnits units) {
        double trusted = TRUSTED;
        List<Share> shares = shares(outlook, curved, limits, trusted, units);
        while (shares.stream().mapToLong(Share::max).sum() < left && trusted < 1e9) {
            trusted *= 2;
            shares = shares(outlook, curved, limits, trusted, units);
        }
        return shares;
    }

    private static List<Share> shares(
            Outlook outlook, List<Channel> curved, Map<Channel, Limits> limits, double trusted, MinorUnits units) {
        List<Share> shares = new ArrayList<>();
        for (Channel channel : curved) {
            ResponseCurve curve = outlook.curve(channel).orElseThrow();
            double days = outlook.daysLeft();
            double spent = outlook.budget().spent(channel).doubleValue();
            long min = units.of(limits.get(channel).floor());
            // Distrust of the curve is no reason to take away what the channel already has.
            long trustedAmount = Math.max(
                    units.of(spent + days * trusted * curve.largestSpend()),
                    units.of(outlook.budget().allocated(channel)));
            long max = Math.max(min, Math.min(CurrentSplit.cap(limits.get(channel), units), trustedAmount));
            shares.add(new Share(
                    units.factor() * days * curve.a(), units.factor() * (days * curve.b() - spent), min, max));
        }
        return shares;
    }

    /**
     * In proportion to the returns, which depend on the data only, so that it stays as it is once applied. A channel that
     * has spent nothing keeps its allocation. Empty if the channels have earned nothing, or the limits leave no choice.
     */
    private static Optional<List<ChannelAllocation>> proportional(Outlook outlook, Map<Channel, Limits> limits) {
        MinorUnits units = new MinorUnits(outlook.budget().budget().fractionDigits());
        Map<Channel, Long> amounts = new EnumMap<>(Channel.class);
        List<Channel> known = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        long left = units.of(outlook.budget().budget().amount());
        for (Channel channel : limits.keySet()) {
            double earned = outlook.returns().of(channel).orElse(0.0);
            if (outlook.budget().spent(channel).signum() == 0) {
                long kept = clamp(units.of(outlook.budget().allocated(channel)), limits.get(channel), units);
                amounts.put(channel, kept);
                left -= kept;
            } else {
                known.add(channel);
                shares.add(new Share(
                        earned,
                        0,
                        units.of(limits.get(channel).floor()),
                        CurrentSplit.cap(limits.get(channel), units)));
            }
        }
        if (shares.stream().allMatch(share -> share.slope() <= 0)
                || shares.stream().mapToLong(Share::min).sum() > left
                || shares.stream().mapToLong(Share::max).sum() < left) {
            return Optional.empty();
        }
        long[] divided = WaterFilling.divide(left, shares);
        for (int i = 0; i < divided.length; i++) {
            amounts.put(known.get(i), divided[i]);
        }
        return Optional.of(units.allocations(amounts));
    }

    private static RecommendedSplit split(
            Basis basis,
            SplitReason.Code code,
            Outlook outlook,
            Map<Channel, Limits> limits,
            List<ChannelAllocation> allocations) {
        Map<Channel, ChannelReason> reasons = new EnumMap<>(Channel.class);
        allocations.forEach(allocation -> reasons.put(allocation.channel(), reason(basis, code, outlook, allocation)));
        return new RecommendedSplit(
                basis,
                SplitReason.of(code),
                allocations,
                limits,
                reasons,
                outlook.revenueNow().orElse(null),
                outlook.revenue(allocations).orElse(null));
    }

    private static ChannelReason reason(
            Basis basis, SplitReason.Code code, Outlook outlook, ChannelAllocation allocation) {
        Channel channel = allocation.channel();
        BigDecimal spent = outlook.budget().spent(channel);
        if (CurrentSplit.isOverspent(outlook.budget(), channel)) {
            return ChannelReason.of(ChannelReason.Code.OVERSPENT);
        }
        if (spent.signum() == 0 && basis == Basis.PROPORTIONAL) {
            return ChannelReason.of(ChannelReason.Code.NOTHING_SPENT);
        }
        if (basis == Basis.PROPORTIONAL) {
            return ChannelReason.of(
                    code == SplitReason.Code.PAST_RETURN ? ChannelReason.Code.PAST_RETURN : ChannelReason.Code.KEPT);
        }
        double unspent = Math.max(0, allocation.amount().subtract(spent).doubleValue());
        return outlook.curve(channel)
                .map(curve -> byCurve(curve, unspent / outlook.daysLeft()))
                .orElseGet(() -> new ChannelReason(
                        ChannelReason.Code.NO_CURVE, null, outlook.fits().get(channel)));
    }

    private static ChannelReason byCurve(ResponseCurve curve, double daily) {
        boolean trusted = daily < TRUSTED * curve.largestSpend() * (1 - TOLERANCE);
        return new ChannelReason(
                trusted ? ChannelReason.Code.MARGINAL_RETURN : ChannelReason.Code.BEYOND_TRIED_SPEND,
                curve.marginal(daily),
                null);
    }

    private static long clamp(long amount, Limits limits, MinorUnits units) {
        return Math.clamp(amount, units.of(limits.floor()), CurrentSplit.cap(limits, units));
    }
}

package com.dryjets.campaign.advice;

import com.dryjets.campaign.advice.Advice.Basis;
import com.dryjets.campaign.advice.Levelling.Place;
import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.budget.ReallocationRules;
import com.dryjets.campaign.efficiency.ResponseCurve;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Divides a budget so that the expected revenue is the largest: what is spent stays, and what is left goes where the
 * next unit brings most, by the response curves. Channels without a curve keep their allocation; with fewer than two
 * curves the budget is divided in proportion to what the channels brought.
 */
final class AdviceRules {

    /** Beyond twice the largest daily spend that was ever tried, a curve is not believed. */
    private static final double FARTHEST = 2;

    /** Whole minor units are this close to what was meant. */
    private static final double NEARLY = 1e-4;

    private static final long NO_CAP = Long.MAX_VALUE / 16;

    private AdviceRules() {}

    /** The limits of each of the campaign's channels: at least what is spent, and what a person asked for. */
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
        // What is spent may be a part of a minor unit more than the cap.
        return constraint.max() == null ? null : constraint.max().max(floor);
    }

    /** The best division within the limits. */
    static Advice advise(Outlook outlook, Map<Channel, Limits> limits) {
        Optional<String> hindrance = hindrance(outlook.budget(), limits);
        if (hindrance.isPresent()) {
            return new Advice(
                    Basis.PROPORTIONAL,
                    false,
                    hindrance.get(),
                    outlook.budget().allocations(),
                    limits,
                    Map.of(),
                    outlook.revenue(outlook.budget().allocations()).orElse(null),
                    outlook.revenue(outlook.budget().allocations()).orElse(null));
        }
        return byCurves(outlook, limits).orElseGet(() -> proportional(outlook, limits));
    }

    private static Optional<String> hindrance(CampaignBudget budget, Map<Channel, Limits> limits) {
        BigDecimal floors = limits.values().stream().map(Limits::floor).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (floors.compareTo(budget.budget().amount()) > 0) {
            return Optional.of("What is spent or reserved, %s, is more than the budget; nothing is left to divide."
                    .formatted(floors.toPlainString()));
        }
        if (limits.values().stream().anyMatch(limit -> limit.cap() == null)) {
            return Optional.empty();
        }
        BigDecimal caps = limits.values().stream().map(Limits::cap).reduce(BigDecimal.ZERO, BigDecimal::add);
        return caps.compareTo(budget.budget().amount()) < 0
                ? Optional.of("The channels may take %s together, which is less than the budget."
                        .formatted(caps.toPlainString()))
                : Optional.empty();
    }

    private static Optional<Advice> byCurves(Outlook outlook, Map<Channel, Limits> limits) {
        Minor minor = new Minor(outlook.budget().budget().fractionDigits());
        List<Channel> curved = limits.keySet().stream()
                .filter(channel -> outlook.curve(channel).isPresent())
                .toList();
        if (curved.size() < 2) {
            return Optional.empty();
        }
        Map<Channel, Long> shares = new EnumMap<>(Channel.class);
        long left = minor.of(outlook.budget().budget().amount());
        for (Channel channel : limits.keySet()) {
            if (!curved.contains(channel)) {
                long kept = clamp(minor.of(outlook.budget().allocated(channel)), limits.get(channel), minor);
                shares.put(channel, kept);
                left -= kept;
            }
        }
        List<Place> places = believable(outlook, curved, limits, left, minor);
        if (places.stream().mapToLong(Place::least).sum() > left
                || places.stream().mapToLong(Place::most).sum() < left) {
            return Optional.empty();
        }
        long[] divided = Levelling.divide(left, places);
        for (int i = 0; i < divided.length; i++) {
            shares.put(curved.get(i), divided[i]);
        }
        return Optional.of(advice(Basis.CURVE, outlook, limits, minor.allocations(shares)));
    }

    /** Places whose caps keep to spend that was nearly tried, or farther where that leaves no room for the money. */
    private static List<Place> believable(
            Outlook outlook, List<Channel> curved, Map<Channel, Limits> limits, long left, Minor minor) {
        double farthest = FARTHEST;
        List<Place> places = places(outlook, curved, limits, farthest, minor);
        while (places.stream().mapToLong(Place::most).sum() < left && farthest < 1e9) {
            farthest *= 2;
            places = places(outlook, curved, limits, farthest, minor);
        }
        return places;
    }

    private static List<Place> places(
            Outlook outlook, List<Channel> curved, Map<Channel, Limits> limits, double farthest, Minor minor) {
        List<Place> places = new ArrayList<>();
        for (Channel channel : curved) {
            ResponseCurve curve = outlook.curve(channel).orElseThrow();
            double days = outlook.daysLeft();
            double spent = outlook.budget().spent(channel).doubleValue();
            long least = minor.of(limits.get(channel).floor());
            // A curve that is not believed so far out is no reason to take from a channel what it was given.
            long believed = Math.max(
                    minor.of(spent + days * farthest * curve.largestSpend()),
                    minor.of(outlook.budget().allocated(channel)));
            long most = Math.max(least, Math.min(cap(limits.get(channel), minor), believed));
            places.add(new Place(
                    minor.factor() * days * curve.a(), minor.factor() * (days * curve.b() - spent), least, most));
        }
        return places;
    }

    private static Advice proportional(Outlook outlook, Map<Channel, Limits> limits) {
        Minor minor = new Minor(outlook.budget().budget().fractionDigits());
        List<Channel> channels = List.copyOf(limits.keySet());
        List<Place> places = new ArrayList<>();
        double any = channels.stream()
                .mapToDouble(channel -> weight(outlook, channel))
                .sum();
        for (Channel channel : channels) {
            // A channel that weighs nothing gets money only where no other may take it.
            double weight = weight(outlook, channel) + (any == 0 ? 1 : 1e-9 * any);
            places.add(new Place(weight, 0, minor.of(limits.get(channel).floor()), cap(limits.get(channel), minor)));
        }
        long[] divided = Levelling.divide(minor.of(outlook.budget().budget().amount()), places);
        Map<Channel, Long> shares = new EnumMap<>(Channel.class);
        for (int i = 0; i < divided.length; i++) {
            shares.put(channels.get(i), divided[i]);
        }
        return advice(Basis.PROPORTIONAL, outlook, limits, minor.allocations(shares));
    }

    /** The allocation in force, more where the channel brought more per unit of spend than the campaign. */
    private static double weight(Outlook outlook, Channel channel) {
        double all =
                outlook.budget().total().roas().map(BigDecimal::doubleValue).orElse(0.0);
        double own = outlook.shrunkenRoas(channel).orElse(0.0);
        double better = all > 0 ? own / all : 1;
        return better * outlook.budget().allocated(channel).doubleValue();
    }

    private static Advice advice(
            Basis basis, Outlook outlook, Map<Channel, Limits> limits, List<ChannelAllocation> allocations) {
        Map<Channel, String> reasons = new EnumMap<>(Channel.class);
        allocations.forEach(allocation -> reasons.put(allocation.channel(), reason(basis, outlook, allocation)));
        return new Advice(
                basis,
                true,
                basis == Basis.CURVE
                        ? "What is left goes where the next unit of spend brings most."
                        : "Fewer than two channels have enough data for a response curve, so the budget is divided in"
                                + " proportion to the allocations and to what they brought.",
                allocations,
                limits,
                reasons,
                outlook.revenue(outlook.budget().allocations()).orElse(null),
                outlook.revenue(allocations).orElse(null));
    }

    private static String reason(Basis basis, Outlook outlook, ChannelAllocation allocation) {
        Channel channel = allocation.channel();
        if (basis == Basis.PROPORTIONAL) {
            return outlook.budget().spent(channel).signum() == 0
                    ? "Nothing is spent yet, so nothing is known of it."
                    : "By what it brought so far for its spend.";
        }
        double ahead =
                allocation.amount().subtract(outlook.budget().spent(channel)).doubleValue();
        return outlook.curve(channel)
                .map(curve -> byCurve(curve, Math.max(0, ahead) / outlook.daysLeft()))
                .orElseGet(() ->
                        "Keeps its allocation. " + outlook.fits().get(channel).reason());
    }

    private static String byCurve(ResponseCurve curve, double daily) {
        String marginal =
                String.format(Locale.ROOT, "At this amount the next unit of spend brings %.2f.", curve.marginal(daily));
        return daily < FARTHEST * curve.largestSpend() * (1 - NEARLY)
                ? marginal
                : marginal + " More than twice its largest day so far was never tried, so it gets no more at once.";
    }

    private static long cap(Limits limits, Minor minor) {
        @Nullable BigDecimal cap = limits.cap();
        return cap == null ? NO_CAP : minor.of(cap);
    }

    private static long clamp(long amount, Limits limits, Minor minor) {
        return Math.clamp(amount, minor.of(limits.floor()), cap(limits, minor));
    }
}

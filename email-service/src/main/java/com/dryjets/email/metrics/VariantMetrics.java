package com.dryjets.email.metrics;

import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.email.email.VariantNames;
import com.dryjets.email.recipient.VariantLane;
import com.dryjets.email.rollup.Counter;
import com.dryjets.email.rollup.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a variant of an A/B test: of all recipients who get it. The results of the test compare those of the test only,
 * for equally long times.
 *
 * @param variant its letter
 * @param recipients who get it, in the test or because it was chosen for the rest
 * @param rest those of the recipients who waited for the decision; 0 for a variant that was not chosen
 * @param clicks pairs of recipient and link
 * @param clickers recipients who clicked
 * @param revenue in the campaign's currency
 * @param openRate opens per delivered email; absent if none was delivered. The other rates likewise
 */
public record VariantMetrics(
        String variant,
        int recipients,
        int rest,
        int sent,
        int delivered,
        int confirmed,
        int bounces,
        int opens,
        int humanOpens,
        int clicks,
        int humanClicks,
        int clickers,
        int humanClickers,
        int unsubscribes,
        int complaints,
        BigDecimal conversions,
        BigDecimal revenue,
        @Nullable BigDecimal openRate,
        @Nullable BigDecimal clickRate,
        @Nullable BigDecimal humanOpenRate,
        @Nullable BigDecimal humanClickRate) {

    /** Recipients of a variant, and what happened to them. */
    private record Part(int recipients, int rest, Tally tally) {

        static Part of(VariantLane lane, Tally tally) {
            return new Part(lane.recipients(), lane.isRest() ? lane.recipients() : 0, tally);
        }

        Part plus(Part other) {
            return new Part(recipients + other.recipients, rest + other.rest, tally.plus(other.tally));
        }
    }

    /**
     * Makes the list, from A.
     *
     * @param tallies by lane
     */
    static List<VariantMetrics> list(List<VariantLane> lanes, Map<String, Tally> tallies) {
        Map<Integer, Part> parts = new TreeMap<>();
        for (VariantLane lane : lanes) {
            Tally tally = tallies.getOrDefault(String.valueOf(lane.lane()), Tally.NONE);
            parts.merge(lane.variant(), Part.of(lane, tally), Part::plus);
        }
        List<VariantMetrics> variants = new ArrayList<>();
        parts.forEach((number, part) -> variants.add(of(VariantNames.of(number), part)));
        return variants;
    }

    private static VariantMetrics of(String name, Part part) {
        Tally tally = part.tally();
        MetricTotals raw =
                EmailMetrics.totals(tally.delivered(), tally.count(Counter.OPENS), tally.count(Counter.CLICKS));
        MetricTotals human = EmailMetrics.totals(
                tally.delivered(), tally.count(Counter.HUMAN_OPENS), tally.count(Counter.HUMAN_CLICKS));
        return new VariantMetrics(
                name,
                part.recipients(),
                part.rest(),
                tally.count(Counter.SENT),
                tally.delivered(),
                tally.count(Counter.CONFIRMED),
                tally.count(Counter.BOUNCED),
                tally.count(Counter.OPENS),
                tally.count(Counter.HUMAN_OPENS),
                tally.count(Counter.CLICKS),
                tally.count(Counter.HUMAN_CLICKS),
                tally.count(Counter.CLICKERS),
                tally.count(Counter.HUMAN_CLICKERS),
                tally.count(Counter.UNSUBSCRIBES),
                tally.count(Counter.COMPLAINTS),
                tally.amount(Counter.CONVERSIONS),
                tally.amount(Counter.REVENUE),
                raw.openRate().orElse(null),
                raw.emailCtr().orElse(null),
                human.openRate().orElse(null),
                human.emailCtr().orElse(null));
    }
}

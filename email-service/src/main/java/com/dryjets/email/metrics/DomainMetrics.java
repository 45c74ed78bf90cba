package com.dryjets.email.metrics;

import com.dryjets.email.rollup.Counter;
import com.dryjets.email.rollup.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of an email at one domain of its recipients, or at all those that are not listed.
 *
 * @param domain absent for all domains that are not listed
 */
public record DomainMetrics(
        @Nullable String domain,
        int recipients,
        int sent,
        int delivered,
        int confirmed,
        int bounces,
        int opens,
        int humanOpens,
        int clicks,
        int humanClicks,
        int unsubscribes,
        int complaints,
        BigDecimal conversions,
        BigDecimal revenue) {

    /**
     * Makes the list, the largest domain first and the others at the end, if there are any.
     *
     * @param recipients of the whole email
     * @param sizes the recipients of the domains that are listed, in order
     */
    static List<DomainMetrics> list(int recipients, Map<String, Integer> sizes, Map<String, Tally> tallies) {
        List<DomainMetrics> all = new ArrayList<>();
        sizes.forEach((domain, size) -> all.add(of(domain, size, tallies.getOrDefault(domain, Tally.NONE))));
        int others =
                recipients - sizes.values().stream().mapToInt(Integer::intValue).sum();
        Tally rest = tallies.getOrDefault("", Tally.NONE);
        if (others > 0 || !rest.sums().isEmpty()) {
            all.add(of(null, Math.max(0, others), rest));
        }
        return all;
    }

    private static DomainMetrics of(@Nullable String domain, int recipients, Tally tally) {
        return new DomainMetrics(
                domain,
                recipients,
                tally.count(Counter.SENT),
                tally.delivered(),
                tally.count(Counter.CONFIRMED),
                tally.count(Counter.BOUNCED),
                tally.count(Counter.OPENS),
                tally.count(Counter.HUMAN_OPENS),
                tally.count(Counter.CLICKS),
                tally.count(Counter.HUMAN_CLICKS),
                tally.count(Counter.UNSUBSCRIBES),
                tally.count(Counter.COMPLAINTS),
                tally.amount(Counter.CONVERSIONS),
                tally.amount(Counter.REVENUE));
    }
}

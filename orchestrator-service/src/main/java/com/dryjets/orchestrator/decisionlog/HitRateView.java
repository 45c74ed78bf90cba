package com.dryjets.orchestrator.decisionlog;

import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.statistics.Interval;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How often accepted recommendations of a kind were followed by better results. Only clear changes count: days vary so much
 * that a change of a tenth is seldom clear within four weeks.
 *
 * @param judged accepted recommendations with a final verdict: the latest 200 at most
 * @param higher those after which the measure was higher, as expected
 * @param unclear those after which nothing changed clearly within four weeks, or until the campaign ended; shown, but not
 *     counted
 * @param lower those after which the measure was lower
 * @param rate {@code higher} divided by {@code higher} and {@code lower} together, between 0 and 1; absent if nothing has
 *     changed clearly
 * @param interval the 95 % interval of the rate (Wilson)
 * @param summary the same in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HitRateView(
        Kind kind,
        long judged,
        long higher,
        long unclear,
        long lower,
        @Nullable Double rate,
        @Nullable Interval interval,
        HitRateVerdict verdict,
        String summary) {

    /** What a hit rate says about a kind of recommendation. */
    public enum HitRateVerdict {
        /** Fewer than five were followed by a clear change. */
        TOO_FEW,
        /** At least half of the clear changes are for the better, even at the lower end of the interval. */
        HELPS,
        MIXED,
        /** Fewer than half are, even at the upper end of the interval. Recommendations of this kind are listed last. */
        DOES_NOT_HELP
    }
}

package com.dryjets.orchestrator.whatif;

import com.dryjets.orchestrator.finding.Rounded;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.MixtureEstimate;
import java.util.List;

/**
 * An expected difference in results. Revenue is in the campaign's currency, other results are counts.
 *
 * @param low lower bound of the 95 % interval
 * @param high upper bound of the 95 % interval
 */
public record WhatIfEffect(double expected, double low, double high) {

    public WhatIfEffect {
        expected = Rounded.of(expected);
        low = Rounded.of(low);
        high = Rounded.of(high);
    }

    static WhatIfEffect of(MixtureEstimate estimate) {
        return of(estimate.mean(), estimate.interval());
    }

    static WhatIfEffect ofSum(List<MixtureEstimate> estimates) {
        return of(
                estimates.stream().mapToDouble(MixtureEstimate::mean).sum(), MixtureEstimate.intervalOfSum(estimates));
    }

    private static WhatIfEffect of(double expected, Interval interval) {
        return new WhatIfEffect(expected, interval.low(), interval.high());
    }
}

package com.dryjets.orchestrator.decisionlog;

import java.util.List;

/**
 * Ava's hit rates.
 *
 * @param items one for each kind of recommendation; kinds that do not help are last
 * @param caveat what the rates do not show
 */
public record HitRatesView(List<HitRateView> items, String caveat) {

    private static final String CAVEAT =
            "Each result compares the time since a decision with the time before it. No control group was kept, so the season"
                    + " and other changes have a part in it.";

    static HitRatesView of(List<HitRateView> items) {
        return new HitRatesView(List.copyOf(items), CAVEAT);
    }
}

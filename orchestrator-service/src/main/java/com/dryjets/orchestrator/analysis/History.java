package com.dryjets.orchestrator.analysis;

import com.dryjets.orchestrator.performance.HourlyTotals;
import java.util.List;

/**
 * What happened lately: enough to learn from, and no more the older a tenant or campaign gets.
 *
 * @param pieces the tenant's latest posts and emails on the campaign's channels, of all campaigns
 * @param hours the campaign's metrics by hour on social networks
 */
public record History(List<Piece> pieces, List<HourlyTotals> hours) {

    public History {
        pieces = List.copyOf(pieces);
        hours = List.copyOf(hours);
    }

    /** Nothing to learn from. */
    public static History none() {
        return new History(List.of(), List.of());
    }
}

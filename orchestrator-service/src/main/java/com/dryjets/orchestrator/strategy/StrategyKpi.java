package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a channel is judged by. Rates are fractions; the cost is in the campaign's currency. */
@Schema(name = "StrategyKpi")
public enum StrategyKpi {
    /** Opens per delivered email. */
    OPEN_RATE("opens per delivered email"),
    /** Clicks per delivered email, or per impression. */
    CLICK_RATE("clicks per impression or delivered email"),
    /** Engagements per impression. */
    ENGAGEMENT_RATE("engagements per impression"),
    /** Conversions per click. */
    CONVERSION_RATE("conversions per click"),
    /** Spend per conversion. */
    COST_PER_CONVERSION("spend per conversion"),
    /** Revenue per unit of spend. */
    ROAS("revenue per unit of spend");

    private final String meaning;

    StrategyKpi(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }

    /** The value that a campaign reached on a channel; empty if it can't be computed. */
    Optional<BigDecimal> of(Channel channel, MetricTotals totals) {
        return switch (this) {
            case OPEN_RATE -> totals.openRate();
            case CLICK_RATE -> channel == Channel.EMAIL ? totals.emailCtr() : totals.ctr();
            case ENGAGEMENT_RATE -> totals.engagementRate();
            case CONVERSION_RATE -> totals.conversionRate();
            case COST_PER_CONVERSION -> totals.cpa();
            case ROAS -> totals.roas();
        };
    }
}

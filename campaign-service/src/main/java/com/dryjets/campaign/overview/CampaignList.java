package com.dryjets.campaign.overview;

import com.dryjets.campaign.campaign.CampaignFilter;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.StatusTotals;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of campaigns.
 *
 * @param nextCursor the cursor of the next page, absent on the last one
 * @param totals the totals of all campaigns that match every filter, by currency in alphabetical order
 */
public record CampaignList(
        List<CampaignSummary> items, @Nullable String nextCursor, Counts counts, List<CurrencyTotals> totals) {

    static CampaignList of(
            List<CampaignSummary> items, @Nullable String nextCursor, CampaignFilter filter, List<StatusTotals> all) {
        return new CampaignList(items, nextCursor, Counts.of(all), CurrencyTotals.of(filter, all));
    }

    /** The number of campaigns that match the filters apart from the status: all but archived ones, and by status. */
    @Schema(name = "CampaignCounts")
    public record Counts(long ALL, long DRAFT, long ACTIVE, long PAUSED, long COMPLETED, long ARCHIVED) {

        static Counts of(List<StatusTotals> totals) {
            Map<CampaignStatus, Long> counts = new EnumMap<>(CampaignStatus.class);
            for (CampaignStatus status : CampaignStatus.values()) {
                counts.put(status, 0L);
            }
            totals.forEach(one -> counts.merge(one.status(), one.campaigns(), Long::sum));
            long archived = counts.get(CampaignStatus.ARCHIVED);
            return new Counts(
                    counts.values().stream().mapToLong(Long::longValue).sum() - archived,
                    counts.get(CampaignStatus.DRAFT),
                    counts.get(CampaignStatus.ACTIVE),
                    counts.get(CampaignStatus.PAUSED),
                    counts.get(CampaignStatus.COMPLETED),
                    archived);
        }
    }

    /** The campaigns of one currency: their number, and the sums of their budgets and of their spends so far. */
    @Schema(name = "CampaignCurrencyTotals")
    public record CurrencyTotals(String currency, long campaigns, BigDecimal budget, BigDecimal spent) {

        static List<CurrencyTotals> of(CampaignFilter filter, List<StatusTotals> totals) {
            Map<String, CurrencyTotals> byCurrency = new TreeMap<>();
            totals.stream()
                    .filter(one -> filter.includes(one.status()))
                    .map(one -> new CurrencyTotals(one.currency(), one.campaigns(), one.budget(), one.spent()))
                    .forEach(one -> byCurrency.merge(one.currency(), one, CurrencyTotals::plus));
            return List.copyOf(byCurrency.values());
        }

        private CurrencyTotals plus(CurrencyTotals other) {
            return new CurrencyTotals(
                    currency, campaigns + other.campaigns, budget.add(other.budget), spent.add(other.spent));
        }
    }
}

package com.dryjets.orchestrator.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What needs a person in the tenant's running campaigns.
 *
 * @param items the campaign whose waiting costs most first
 * @param nextCursor starts the next page; absent on the last one
 * @param ranking how campaigns are ranked, as a text for people
 * @param running the number of running campaigns
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OverviewView(
        List<CampaignOverviewView> items, @Nullable String nextCursor, String ranking, long running) {

    public OverviewView {
        items = List.copyOf(items);
    }
}

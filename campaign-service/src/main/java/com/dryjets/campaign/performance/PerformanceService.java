package com.dryjets.campaign.performance;

import com.dryjets.campaign.campaign.Campaigns;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Reads the performance of campaigns. */
@ApplicationScoped
class PerformanceService {

    private final Campaigns campaigns;
    private final PerformanceProjection performance;
    private final Clock clock;

    PerformanceService(Campaigns campaigns, PerformanceProjection performance, Clock clock) {
        this.campaigns = campaigns;
        this.performance = performance;
        this.clock = clock;
    }

    Uni<ChannelPerformance> channels(Caller caller, UUID id) {
        return campaigns.read(caller, id, campaign -> performance.of(campaign).map(ChannelPerformance::of));
    }

    Uni<GoalsView> goals(Caller caller, UUID id) {
        return campaigns.read(
                caller,
                id,
                campaign -> performance.of(campaign).map(reached -> GoalRules.progress(reached, clock.instant())));
    }

    Uni<MetricsView> metrics(Caller caller, UUID id) {
        return campaigns.read(
                caller, id, campaign -> performance.dailyTotals(campaign).map(days -> MetricsView.of(id, days)));
    }
}

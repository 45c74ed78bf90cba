package com.dryjets.orchestrator.prediction;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.prediction.PredictedGoals.Known;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.CampaignService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Shows predictions and how well they have held. */
@ApplicationScoped
public class PredictionService {

    private final TenantTransaction transactions;
    private final CampaignService campaigns;
    private final PredictedGoals goals;
    private final ScoredGoals scored;
    private final PredictionRecords records;
    private final Clock clock;

    PredictionService(
            TenantTransaction transactions,
            CampaignService campaigns,
            PredictedGoals goals,
            ScoredGoals scored,
            PredictionRecords records,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.goals = goals;
        this.scored = scored;
        this.records = records;
        this.clock = clock;
    }

    /** Lists the latest prediction of each goal that the campaign has, in the current Hibernate session. */
    public Uni<List<LatestPrediction>> latest(String tenant, UUID campaignId) {
        return goals.latest(tenant, campaignId).map(PredictionViewRules::latest);
    }

    /** Shows a campaign's predictions. Fails with 404 for an unknown campaign. */
    Uni<SuccessPredictionView> show(Caller caller, UUID campaignId) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant, () -> campaigns.get(tenant, campaignId).chain(campaign -> show(campaign, clock.instant())));
    }

    /** Shows the tenant's record with a page of scored goals. */
    Uni<PredictionRecordView> record(Caller caller, PageRequest page) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> records.summary(tenant)
                        .chain(record -> scored.list(tenant, page).map(found -> view(record, found))));
    }

    private Uni<SuccessPredictionView> show(CampaignProjection campaign, Instant now) {
        LocalDate end = LocalDate.ofInstant(now.isBefore(campaign.endsAt()) ? now : campaign.endsAt(), ZoneOffset.UTC);
        return goals.withHistory(campaign.tenant(), campaign.id(), end).chain(known -> addRecord(campaign, known, now));
    }

    private Uni<SuccessPredictionView> addRecord(CampaignProjection campaign, List<Known> known, Instant now) {
        return records.summary(campaign.tenant()).map(record -> PredictionViewRules.view(campaign, known, record, now));
    }

    private static PredictionRecordView view(PredictionRecord record, Page<ScoredGoalView> found) {
        return new PredictionRecordView(record, found.items(), found.nextCursor());
    }
}

package com.dryjets.campaign.stream;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignRepository;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.changes.Change;
import com.dryjets.campaign.changes.ChangeKind;
import com.dryjets.campaign.changes.ChangeRepository;
import com.dryjets.campaign.changes.SpendSnapshot;
import com.dryjets.campaign.stream.StreamEvent.Told;
import com.dryjets.campaign.workflow.WorkflowQuery;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what a stream has to send next, each time in a short transaction of its own. */
@ApplicationScoped
class StreamReader {

    /** Stands for no change seen. */
    static final long NOTHING = -1;

    private static final int BATCH = 200;

    /** The id of what is sent before the whole state was: whoever names it gets the whole state again. */
    private static final String INCOMPLETE = "partial";

    private final TenantTransaction transactions;
    private final CampaignRepository campaigns;
    private final ChangeRepository changes;
    private final WorkflowQuery workflow;
    private final SpendSnapshot spend;
    private final ObjectMapper json;

    StreamReader(
            TenantTransaction transactions,
            CampaignRepository campaigns,
            ChangeRepository changes,
            WorkflowQuery workflow,
            SpendSnapshot spend,
            ObjectMapper json) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.changes = changes;
        this.workflow = workflow;
        this.spend = spend;
        this.json = json;
    }

    /**
     * What is next.
     *
     * @param seen the last change that these events tell of
     * @param more whether there is more than fits in
     */
    record Batch(long seen, List<StreamEvent> events, boolean more) {

        static Batch end(long seen) {
            return new Batch(seen, List.of(new StreamEvent.End()), false);
        }
    }

    /** Fails with 404 where there is no such campaign. */
    Uni<Void> require(String tenant, UUID id) {
        return transactions.run(tenant, () -> campaigns.get(tenant, id)).replaceWithVoid();
    }

    /** The changes after one that was seen; how all stands now, where what came after that one is not known any more. */
    Uni<Batch> next(String tenant, UUID id, long seen) {
        return transactions
                .run(
                        tenant,
                        () -> campaigns
                                .get(tenant, id)
                                .chain(campaign -> changes.extent(tenant, id)
                                        .chain(extent -> extent.covers(seen)
                                                ? changesAfter(campaign, seen)
                                                : everything(campaign, extent.last()))))
                .onFailure(Problem.class)
                .recoverWithItem(() -> Batch.end(seen));
    }

    private Uni<Batch> changesAfter(Campaign campaign, long seen) {
        return changes.after(campaign.tenant(), campaign.id(), seen, BATCH).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(new Batch(seen, List.of(), false));
            }
            // Spend is told as it is now, so once is enough.
            boolean spent = found.stream().anyMatch(change -> change.kind() == ChangeKind.SPEND);
            Uni<String> spendNow = spent ? spend(campaign) : Uni.createFrom().item("");
            return spendNow.map(now -> new Batch(found.getLast().seq(), told(found, now), found.size() == BATCH));
        });
    }

    private static List<StreamEvent> told(List<Change> found, String spendNow) {
        long lastSpend = found.stream()
                .filter(change -> change.kind() == ChangeKind.SPEND)
                .mapToLong(Change::seq)
                .max()
                .orElse(0);
        List<StreamEvent> events = new ArrayList<>(found.size());
        for (Change change : found) {
            if (change.kind() != ChangeKind.SPEND) {
                events.add(new Told(Long.toString(change.seq()), change.kind().word(), change.payload()));
            } else if (change.seq() == lastSpend) {
                events.add(new Told(Long.toString(change.seq()), change.kind().word(), spendNow));
            }
        }
        return events;
    }

    private Uni<Batch> everything(Campaign campaign, long last) {
        return workflow.of(campaign.tenant(), campaign.id())
                .chain(steps -> spend(campaign)
                        .map(spendNow -> new Batch(
                                last,
                                List.of(
                                        new Told(
                                                INCOMPLETE, ChangeKind.STATUS.word(), write(CampaignView.of(campaign))),
                                        new Told(INCOMPLETE, ChangeKind.WORKFLOW.word(), write(steps)),
                                        new Told(Long.toString(last), ChangeKind.SPEND.word(), spendNow)),
                                false)));
    }

    private Uni<String> spend(Campaign campaign) {
        return spend.of(campaign.tenant(), campaign.id()).map(this::write);
    }

    private String write(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + view, e);
        }
    }
}

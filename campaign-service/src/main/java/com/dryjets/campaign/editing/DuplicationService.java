package com.dryjets.campaign.editing;

import com.dryjets.campaign.budget.AllocationRepository;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignRepository;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.campaign.History;
import com.dryjets.campaign.projection.ContentProjection;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes drafts of campaigns that are there already, with their content and allocations. */
@ApplicationScoped
class DuplicationService {

    private static final Logger LOG = Logger.getLogger(DuplicationService.class);
    private static final int LONGEST_NAME = 200;
    private static final String COPY = " (copy)";

    private final TenantTransaction transactions;
    private final CampaignRepository campaigns;
    private final AllocationRepository allocations;
    private final ContentProjection content;
    private final History history;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    DuplicationService(
            TenantTransaction transactions,
            CampaignRepository campaigns,
            AllocationRepository allocations,
            ContentProjection content,
            History history,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.allocations = allocations;
        this.content = content;
        this.history = history;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Uni<CampaignView> duplicate(Idempotency.Request request, UUID id, @Nullable String name) {
        Caller caller = request.caller();
        return transactions.run(
                caller.tenant(),
                () -> idempotency.once(
                        request,
                        CampaignView.class,
                        () -> campaigns.get(caller.tenant(), id).chain(original -> copy(caller, original, name))));
    }

    private Uni<CampaignView> copy(Caller caller, Campaign original, @Nullable String name) {
        String tenant = caller.tenant();
        String named = name == null ? copyName(original.plan().name()) : name.strip();
        Campaign copy = new Campaign(original.plan().named(named), caller, clock.instant());
        return campaigns
                .persist(copy)
                .call(() -> history.add(
                        copy,
                        caller,
                        new History.Change(
                                "created", "Copied from " + original.plan().name(), null, null)))
                .call(() -> outbox.write(tenant, new CampaignCreated(copy.id(), copy.facts(), original.id())))
                .call(() -> allocations
                        .of(tenant, original.id())
                        .chain(shares ->
                                shares.isEmpty() ? Uni.createFrom().voidItem() : allocations.save(copy, shares)))
                .call(() -> content.copy(tenant, original.id(), copy.id(), clock.instant()))
                .invoke(() -> LOG.infof("Campaign duplicated: campaignId=%s copyOf=%s", copy.id(), original.id()))
                .map(CampaignView::of);
    }

    private static String copyName(String name) {
        int room = LONGEST_NAME - COPY.length();
        return (name.length() <= room ? name : name.substring(0, room)) + COPY;
    }
}

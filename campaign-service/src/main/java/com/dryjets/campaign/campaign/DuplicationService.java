package com.dryjets.campaign.campaign;

import com.dryjets.campaign.projection.ContentProjection;
import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.value.Texts;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Duplicates campaigns: a new draft with the same plan, content and allocations. */
@ApplicationScoped
class DuplicationService {

    private static final Logger LOG = Logger.getLogger(DuplicationService.class);
    private static final int MAX_NAME_LENGTH = 200;
    private static final String SUFFIX = " (copy)";

    private final TenantTransaction transactions;
    private final Campaigns campaigns;
    private final Allocations allocations;
    private final ContentProjection content;
    private final CampaignJournal journal;
    private final Idempotency idempotency;

    DuplicationService(
            TenantTransaction transactions,
            Campaigns campaigns,
            Allocations allocations,
            ContentProjection content,
            CampaignJournal journal,
            Idempotency idempotency) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.allocations = allocations;
        this.content = content;
        this.journal = journal;
        this.idempotency = idempotency;
    }

    Uni<CampaignView> duplicate(Idempotency.Request request, UUID id, DuplicateCampaign wanted) {
        Caller caller = request.caller();
        return transactions.run(
                caller.tenant(),
                () -> idempotency.once(request, CampaignView.class, () -> duplicate(caller, id, wanted)));
    }

    private Uni<CampaignView> duplicate(Caller caller, UUID id, DuplicateCampaign wanted) {
        return campaigns.get(caller.tenant(), id).chain(original -> copy(caller, original, wanted));
    }

    private Uni<CampaignView> copy(Caller caller, Campaign original, DuplicateCampaign wanted) {
        String copyName = wanted.name() == null
                ? copyName(original.name)
                : Problem.valid("/name", () -> Texts.name(wanted.name()));
        Instant startsAt = wanted.startsAt() == null ? original.startsAt : wanted.startsAt();
        return campaigns
                .create(original.plan().copy(copyName, startsAt), caller)
                .call(copy -> journal.record(
                        copy,
                        caller,
                        HistoryNote.of("created", HistoryCause.copied(original)),
                        new CampaignCreated(copy.id, copy.facts(), original.id)))
                .call(copy -> copyAllocations(original, copy))
                .call(copy -> content.copy(copy.tenant, original.id, copy.id, copy.createdAt))
                .invoke(copy -> LOG.infof("Campaign duplicated campaignId=%s originalId=%s", copy.id, original.id))
                .map(CampaignView::of);
    }

    private Uni<Void> copyAllocations(Campaign original, Campaign copy) {
        return allocations
                .of(original)
                .chain(shares -> shares.isEmpty() ? Uni.createFrom().voidItem() : allocations.replace(copy, shares));
    }

    private static String copyName(String name) {
        return Texts.start(name, MAX_NAME_LENGTH - SUFFIX.length()).stripTrailing() + SUFFIX;
    }
}

package com.dryjets.email.email;

import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.email.projection.CampaignProjection;
import com.dryjets.email.projection.Campaigns;
import com.dryjets.email.segment.AudienceSpec;
import com.dryjets.email.segment.BuiltInSegment;
import com.dryjets.email.template.Designs.Chosen;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates drafts at a user's request. */
@ApplicationScoped
class EmailDraftService {

    private final TenantTransaction transactions;
    private final Idempotency idempotency;
    private final Campaigns campaigns;
    private final EmailLifecycle lifecycle;
    private final EmailRepository emails;
    private final AudienceSizes audiences;
    private final EmailEvents events;
    private final ChosenContents contents;

    EmailDraftService(
            TenantTransaction transactions,
            Idempotency idempotency,
            Campaigns campaigns,
            EmailLifecycle lifecycle,
            EmailRepository emails,
            AudienceSizes audiences,
            EmailEvents events,
            ChosenContents contents) {
        this.contents = contents;
        this.audiences = audiences;
        this.events = events;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.campaigns = campaigns;
        this.lifecycle = lifecycle;
        this.emails = emails;
    }

    Uni<EmailView> create(Caller caller, @Nullable String idempotencyKey, CreateEmail request) {
        var once = new Idempotency.Request(caller, "POST /marketing/email/create", idempotencyKey, request);
        return contents.of(caller.tenant(), request.content())
                .chain(chosen -> transactions.run(
                        caller.tenant(),
                        () -> idempotency.once(
                                once, EmailView.class, () -> createNew(caller, request, chosen.orElse(null)))));
    }

    private Uni<EmailView> createNew(Caller caller, CreateEmail request, @Nullable Chosen chosen) {
        @Nullable EmailAudience asked = request.content().audience();
        AudienceSpec audience = asked == null ? AudienceSpec.of(BuiltInSegment.ALL.id()) : asked.spec();
        return events.requireAudience(caller.tenant(), audience)
                .onFailure(unknown -> unknown instanceof Problem && request.segmentId() != null)
                .transform(unknown -> Problem.badField("/segmentId", "must be the id of a segment"))
                .chain(() -> audiences.of(caller.tenant(), Set.of(audience)))
                .chain(sizes -> campaigns
                        .lock(caller.tenant(), request.campaignId())
                        .invoke(EmailDraftService::requireOpen)
                        .chain(campaign -> createNew(campaign, request, chosen, sizes, caller.user())));
    }

    private Uni<EmailView> createNew(
            CampaignProjection campaign,
            CreateEmail request,
            @Nullable Chosen chosen,
            Map<AudienceSpec, Integer> sizes,
            String user) {
        return lifecycle
                .create(campaign, request, chosen, sizes, user)
                .call(() -> emails.flush())
                .map(email -> EmailView.of(email, campaign, null));
    }

    private static void requireOpen(@Nullable CampaignProjection campaign) {
        if (campaign == null || campaign.phase() == CampaignPhase.UNKNOWN) {
            throw Problem.unprocessable(
                    "Campaign not found.",
                    List.of(new FieldError("/campaignId", "must be the id of a known campaign")));
        }
        if (campaign.phase() == CampaignPhase.ENDED) {
            throw Problem.conflict("The campaign has ended.");
        }
    }
}

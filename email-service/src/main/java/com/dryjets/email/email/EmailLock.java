package com.dryjets.email.email;

import com.dryjets.email.projection.CampaignProjection;
import com.dryjets.email.projection.Campaigns;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Works on one email while its campaign is locked, which serializes all changes and events of a campaign. */
@ApplicationScoped
public class EmailLock {

    private final TenantTransaction transactions;
    private final Campaigns campaigns;
    private final EmailRepository emails;
    private final Idempotency idempotency;

    EmailLock(TenantTransaction transactions, Campaigns campaigns, EmailRepository emails, Idempotency idempotency) {
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.emails = emails;
    }

    /** An email and its locked campaign. */
    public record Locked(CampaignProjection campaign, EmailCampaign email) {}

    /** Runs the work in a Hibernate transaction that holds the lock; fails with 404 if the email does not exist. */
    public <T> Uni<T> with(String tenant, UUID emailId, Function<Locked, Uni<T>> work) {
        return transactions.run(tenant, () -> lock(tenant, emailId).chain(locked -> work.apply(locked)));
    }

    /** The same for a request that may be repeated under its key: the work is done once, and its first answer repeated. */
    <T> Uni<T> once(Idempotency.Request request, UUID emailId, Class<T> answerType, Function<Locked, Uni<T>> work) {
        return with(
                request.caller().tenant(),
                emailId,
                locked -> idempotency.once(request, answerType, () -> work.apply(locked)));
    }

    /** Runs work that only reads, without the lock; fails with 404 if the email does not exist. */
    public <T> Uni<T> read(String tenant, UUID emailId, Function<EmailCampaign, Uni<T>> work) {
        return transactions.run(
                tenant,
                () -> emails.find(tenant, emailId)
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problem.notFound("email", emailId))
                        .chain(work::apply));
    }

    /** Locks the campaign first, then reads the email: it may have changed while waiting. */
    private Uni<Locked> lock(String tenant, UUID emailId) {
        return emails.campaignOf(tenant, emailId)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("email", emailId))
                .chain(campaignId -> campaigns.lock(tenant, campaignId))
                .chain(campaign -> emails.find(tenant, emailId).map(email -> new Locked(campaign, email)));
    }
}

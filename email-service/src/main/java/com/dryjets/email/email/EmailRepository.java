package com.dryjets.email.email;

import com.dryjets.email.segment.AudienceSpec;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Queries of emails. To change one, lock its campaign before reading it. */
@ApplicationScoped
class EmailRepository implements PanacheRepositoryBase<EmailCampaign, UUID> {

    private static final String AUDIENCE =
            "select audience.included, audience.excluded, audience.topic from EmailCampaign ";

    /** Finds an email; null if there is none. */
    Uni<EmailCampaign> find(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id).firstResult();
    }

    /** Finds the campaign of an email, without reading the email; null if there is none. */
    Uni<UUID> campaignOf(String tenant, UUID id) {
        return getSession()
                .chain(session -> session.createQuery(
                                "select campaignId from EmailCampaign where tenant = :tenant and id = :id", UUID.class)
                        .setParameter("tenant", tenant)
                        .setParameter("id", id)
                        .getSingleResultOrNull());
    }

    /** Finds the audience of an email, without reading the email; null if there is none. */
    Uni<AudienceSpec> audienceOf(String tenant, UUID id) {
        return getSession()
                .chain(session -> session.createQuery(AUDIENCE + "where tenant = :tenant and id = :id", Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : audience(row));
    }

    /** Lists the audiences of a campaign's emails, without reading the emails. */
    Uni<List<AudienceSpec>> audiencesOf(String tenant, UUID campaignId) {
        return getSession()
                .chain(session -> session.createQuery(
                                AUDIENCE + "where tenant = :tenant and campaignId = :campaign", Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(rows ->
                        rows.stream().map(EmailRepository::audience).distinct().toList());
    }

    private static AudienceSpec audience(Object[] row) {
        return StoredAudience.spec((String[]) row[0], (String[]) row[1], (String) row[2]);
    }

    /** Finds the campaign of the email made from this content, without reading the email; null if there is none. */
    Uni<UUID> campaignOfContent(String tenant, UUID contentId) {
        return getSession()
                .chain(session -> session.createQuery(
                                "select campaignId from EmailCampaign where tenant = :tenant and contentId = :content",
                                UUID.class)
                        .setParameter("tenant", tenant)
                        .setParameter("content", contentId)
                        .getSingleResultOrNull());
    }

    /** Finds the email made from this content; null if there is none. */
    Uni<EmailCampaign> findByContent(String tenant, UUID contentId) {
        return find("tenant = ?1 and contentId = ?2", tenant, contentId).firstResult();
    }

    /** Lists the emails of a campaign, from the oldest. */
    Uni<List<EmailCampaign>> ofCampaign(String tenant, UUID campaignId) {
        return list("tenant = ?1 and campaignId = ?2 order by id", tenant, campaignId);
    }

    /** Lists the emails whose audience size matters, because sending has not started. */
    Uni<List<EmailCampaign>> editable(String tenant) {
        return list("tenant = ?1 and status in (?2, ?3) order by id", tenant, EmailStatus.DRAFT, EmailStatus.SCHEDULED);
    }
}

package com.dryjets.email.email;

import com.dryjets.email.recipient.EmailProgress;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions about mails. Whoever changes one holds the lock on its campaign since before reading it. */
@ApplicationScoped
public class EmailRepository implements PanacheRepositoryBase<EmailCampaign, UUID> {

    private static final String PROGRESS = """
            select cast(count(*) filter (where state in ('PENDING', 'SENDING')) as integer),
              cast(count(*) filter (where state = 'SENT') as integer),
              cast(count(*) filter (where state = 'BOUNCED') as integer),
              cast(count(*) filter (where state = 'FAILED') as integer),
              cast(count(*) filter (where state = 'SKIPPED') as integer)
            from recipient where tenant = :tenant and email_id = :email""";

    /** Null where there is none. */
    public Uni<EmailCampaign> find(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id).firstResult();
    }

    /** The campaign of a mail, null where there is no such mail. Lock it, then read the mail. */
    public Uni<UUID> campaignOf(String tenant, UUID id) {
        return getSession()
                .chain(session -> session.createQuery(
                                "select campaignId from EmailCampaign where tenant = :tenant and id = :id", UUID.class)
                        .setParameter("tenant", tenant)
                        .setParameter("id", id)
                        .getSingleResultOrNull());
    }

    /** The campaign of the mail that was made from an approved piece, null where there is none. */
    public Uni<UUID> campaignOfContent(String tenant, UUID contentId) {
        return getSession()
                .chain(session -> session.createQuery(
                                "select campaignId from EmailCampaign where tenant = :tenant and contentId = :content",
                                UUID.class)
                        .setParameter("tenant", tenant)
                        .setParameter("content", contentId)
                        .getSingleResultOrNull());
    }

    /** The mail that was made from an approved piece, null where there is none. */
    public Uni<EmailCampaign> findByContent(String tenant, UUID contentId) {
        return find("tenant = ?1 and contentId = ?2", tenant, contentId).firstResult();
    }

    /** All mails of a campaign, the oldest first. */
    public Uni<List<EmailCampaign>> ofCampaign(String tenant, UUID campaignId) {
        return list("tenant = ?1 and campaignId = ?2 order by id", tenant, campaignId);
    }

    /** A page of mails, of one campaign where one is named. */
    public Uni<List<EmailCampaign>> page(String tenant, @Nullable UUID campaignId, PageRequest page) {
        UUID after = page.afterId().orElse(new UUID(0, 0));
        var found = campaignId == null
                ? find("tenant = ?1 and id > ?2 order by id", tenant, after)
                : find("tenant = ?1 and id > ?2 and campaignId = ?3 order by id", tenant, after, campaignId);
        return found.page(0, page.fetch()).list();
    }

    /** Mails that wait for an audience or for another size of it. */
    public Uni<List<EmailCampaign>> open(String tenant) {
        return list("tenant = ?1 and status in (?2, ?3) order by id", tenant, EmailStatus.DRAFT, EmailStatus.SCHEDULED);
    }

    /** How far the sending is, counted from its recipients. */
    public Uni<EmailProgress> progress(String tenant, UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(PROGRESS, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("email", id)
                        .getSingleResult())
                .map(EmailProgress::of);
    }
}

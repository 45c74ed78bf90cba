package com.dryjets.email.email;

import com.dryjets.kit.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queries of the versions of emails. */
@ApplicationScoped
class ContentVersionRepository implements PanacheRepositoryBase<ContentVersion, ContentVersion.Key> {

    /** Without the sources, each of which may have half a megabyte. */
    private static final String PAGE = """
            select number, origin, subject, changedBy, changedAt from ContentVersion
            where tenant = :tenant and emailId = :email and number < :before order by number desc""";

    private static final String FORGET = """
            delete from ContentVersion
            where tenant = :tenant and emailId = :email and number <= :old and number not in (:current, :approved)""";

    /** Finds a version of an email; null if there is none. */
    Uni<ContentVersion> find(String tenant, UUID emailId, int number) {
        return find("tenant = ?1 and emailId = ?2 and number = ?3", tenant, emailId, number)
                .firstResult();
    }

    /** A version in a list. */
    record Row(
            int number,
            ContentOrigin origin,
            @Nullable String subject,
            @Nullable String changedBy,
            Instant changedAt) {

        static Row of(Object[] row) {
            return new Row(
                    (Integer) row[0], (ContentOrigin) row[1], (String) row[2], (String) row[3], (Instant) row[4]);
        }
    }

    /** Lists the versions of an email, from the newest. */
    Uni<List<Row>> page(String tenant, UUID emailId, PageRequest page) {
        int before = page.after()
                .map(key -> key.requireSize(1).decimal(0).intValue())
                .orElse(Integer.MAX_VALUE);
        return getSession()
                .chain(session -> session.createQuery(PAGE, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("email", emailId)
                        .setParameter("before", before)
                        .setMaxResults(page.fetch())
                        .getResultList())
                .map(rows -> rows.stream().map(Row::of).toList());
    }

    /** Deletes all versions of an email up to one, apart from the one that it has and the one that was approved last. */
    Uni<Void> forget(EmailCampaign email, int upTo) {
        ContentHistory history = email.history;
        return getSession()
                .chain(session -> session.createMutationQuery(FORGET)
                        .setParameter("tenant", email.tenant)
                        .setParameter("email", email.id)
                        .setParameter("old", upTo)
                        .setParameter("current", history.current)
                        .setParameter("approved", Objects.requireNonNullElse(history.approved, 0))
                        .executeUpdate())
                .replaceWithVoid();
    }
}

package com.dryjets.content.repurposing;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and stores the revisions of pieces. */
@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<ContentRevision, UUID> {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    /** Lists the revisions of a piece, newest first. */
    Uni<List<ContentRevision>> list(String tenant, UUID contentId, PageRequest page) {
        return find(
                        "tenant = ?1 and contentId = ?2 and number < ?3 order by number desc",
                        tenant,
                        contentId,
                        before(page))
                .page(0, page.fetch())
                .list();
    }

    private static int before(PageRequest page) {
        return page.after()
                .map(key -> key.requireSize(1)
                        .decimal(0)
                        .max(BigDecimal.ZERO)
                        .min(LARGEST)
                        .intValue())
                .orElse(Integer.MAX_VALUE);
    }

    /** Finds what was released last of a piece: its newest revision with a released status; null if there is none. */
    Uni<@Nullable ContentRevision> newestReleased(String tenant, UUID contentId) {
        return find(
                        "tenant = ?1 and contentId = ?2 and status in ?3 and proposal is null order by number desc",
                        tenant,
                        contentId,
                        ContentStatus.RELEASED)
                .firstResult();
    }

    /** Finds a revision of a piece, or fails with 404. */
    Uni<ContentRevision> get(String tenant, UUID contentId, int number) {
        return find("tenant = ?1 and contentId = ?2 and number = ?3", tenant, contentId, number)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("revision", number));
    }
}

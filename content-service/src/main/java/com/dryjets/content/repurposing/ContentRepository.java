package com.dryjets.content.repurposing;

import com.dryjets.content.repurposing.ContentOverview.Count;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads, locks and stores pieces. */
@ApplicationScoped
class ContentRepository implements PanacheRepositoryBase<RepurposedContent, UUID> {

    private static final int MOST_OF_HISTORY = 500;

    private static final String COUNTS = """
            select new com.dryjets.content.repurposing.ContentOverview$Count(channel, status, count(*))
            from repurposed_content where tenant = :tenant and blogPostId = :blogPostId group by channel, status""";

    /** Only what lessons are made of: a piece also holds its sentences, scenes and sources. */
    private static final String NEWEST_PUBLISHED = """
            select id, channel, angle, array_to_string(hashtags, ' '),
                case when channel = 'EMAIL' and subject is not null then subject
                    else split_part(ltrim(text, E' \\t\\r\\n'), E'\\n', 1) end,
                char_length(case when cardinality(parts) > 1 then array_to_string(parts, '') else text end)
            from repurposed_content where tenant = :tenant and status = 'PUBLISHED'
            order by id desc limit :limit""";

    /**
     * A published piece.
     *
     * @param opening its first line, or the subject of an email
     * @param length in characters, all posts of a thread together
     */
    record Published(
            UUID id, Channel channel, @Nullable String angle, List<String> hashtags, String opening, int length) {

        private static Published of(Object[] row) {
            return new Published(
                    (UUID) row[0],
                    Channel.valueOf((String) row[1]),
                    (String) row[2],
                    hashtags((String) row[3]),
                    (String) row[4],
                    ((Number) row[5]).intValue());
        }

        /** Hashtags have no spaces. */
        private static List<String> hashtags(String joined) {
            return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
        }
    }

    /** Finds a piece, or fails with 404. */
    Uni<RepurposedContent> get(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("content piece", id));
    }

    /** Locks a piece until the transaction ends, or fails with 404. */
    Uni<RepurposedContent> lock(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("content piece", id));
    }

    /** Lists the pieces of a post, newest first. */
    Uni<List<RepurposedContent>> list(String tenant, UUID blogPostId, PageRequest page) {
        StringBuilder where = new StringBuilder("tenant = :tenant and blogPostId = :blogPostId");
        Parameters parameters = Parameters.with("tenant", tenant).and("blogPostId", blogPostId);
        page.afterId().ifPresent(id -> {
            where.append(" and id < :after");
            parameters.and("after", id);
        });
        return find(where + " order by id desc", parameters)
                .page(0, page.fetch())
                .list();
    }

    /** Counts the pieces of a post by channel and status. */
    Uni<List<Count>> counts(String tenant, UUID blogPostId) {
        return getSession()
                .chain(session -> session.createQuery(COUNTS, Count.class)
                        .setParameter("tenant", tenant)
                        .setParameter("blogPostId", blogPostId)
                        .getResultList());
    }

    /** Lists the newest published pieces; older ones tell little about today's readers. */
    Uni<List<Published>> newestPublished(String tenant) {
        return getSession()
                .chain(session -> session.createNativeQuery(NEWEST_PUBLISHED, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("limit", MOST_OF_HISTORY)
                        .getResultList())
                .map(rows -> rows.stream().map(Published::of).toList());
    }

    /** Lists the released pieces of a campaign. */
    Uni<List<RepurposedContent>> releasedFor(String tenant, UUID campaignId) {
        return list(
                "tenant = ?1 and campaignId = ?2 and status in ('APPROVED', 'SCHEDULED', 'PUBLISHED') order by id",
                tenant,
                campaignId);
    }

    /** Locks a piece until the transaction ends; null if there is none, because an event may name another's content. */
    Uni<@Nullable RepurposedContent> lockIfKnown(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }
}

package com.dryjets.content.media;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.platform.MediaKind;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads, locks, stores and deletes the rows of pictures and videos. */
@ApplicationScoped
class MediaRepository implements PanacheRepositoryBase<Media, UUID> {

    private static final String USED =
            "select count(*) from media_use where tenant = :tenant and media_id = :id and kind = :kind";

    /** How often the links to a file occur. */
    record Uses(long pieces, long posts) {

        boolean isUsed() {
            return pieces + posts > 0;
        }
    }

    /** Finds a file, or fails with 404. */
    Uni<Media> get(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("media file", id));
    }

    /** Locks a file until the transaction ends, or fails with 404. */
    Uni<Media> lock(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("media file", id));
    }

    /** Finds a file of any tenant, for a link that proves that it may be fetched; null if it was deleted. */
    Uni<@Nullable Media> linked(UUID id) {
        return find("id", id).firstResult();
    }

    /** Finds the file that was made from the same upload; null if there is none. */
    Uni<@Nullable Media> uploaded(String tenant, String uploadSha256) {
        return find("tenant = ?1 and uploadSha256 = ?2", tenant, uploadSha256).firstResult();
    }

    /** Lists the files with these ids. */
    Uni<List<Media>> all(String tenant, Collection<UUID> ids) {
        return list("tenant = ?1 and id in ?2", tenant, ids);
    }

    /** Lists files, newest first, whose name or alternative text contains the words. */
    Uni<List<Media>> list(String tenant, @Nullable MediaKind kind, @Nullable String words, PageRequest page) {
        StringBuilder where = new StringBuilder("tenant = :tenant");
        Parameters parameters = Parameters.with("tenant", tenant);
        if (kind != null) {
            where.append(" and kind = :kind");
            parameters.and("kind", kind);
        }
        if (words != null) {
            where.append(" and (lower(name) like :words escape '!' or lower(altText) like :words escape '!')");
            parameters.and("words", "%" + escaped(words.toLowerCase(Locale.ROOT)) + "%");
        }
        page.afterId().ifPresent(id -> {
            where.append(" and id < :after");
            parameters.and("after", id);
        });
        return find(where + " order by id desc", parameters)
                .page(0, page.fetch())
                .list();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Counts the pieces and posts that contain a link to the file. */
    Uni<Uses> uses(String tenant, UUID id) {
        return uses(tenant, id, "PIECE")
                .chain(pieces -> uses(tenant, id, "POST").map(posts -> new Uses(pieces, posts)));
    }

    private Uni<Long> uses(String tenant, UUID id, String kind) {
        return getSession()
                .chain(session -> session.createNativeQuery(USED, Long.class)
                        .setParameter("tenant", tenant)
                        .setParameter("id", id)
                        .setParameter("kind", kind)
                        .getSingleResult());
    }

    /** Returns the storage keys that belong to a row of any tenant, among those of these ids. */
    Uni<Set<String>> keys(Collection<UUID> ids) {
        return list("id in ?1", ids).map(found -> {
            Set<String> keys = new HashSet<>();
            found.forEach(media -> keys.addAll(media.keys()));
            return keys;
        });
    }
}

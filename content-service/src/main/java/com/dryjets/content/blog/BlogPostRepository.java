package com.dryjets.content.blog;

import com.dryjets.kit.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads, locks and stores blog posts. */
@ApplicationScoped
class BlogPostRepository implements PanacheRepositoryBase<BlogPost, UUID> {

    /** Finds a post by its id or slug, or fails with 404. */
    Uni<BlogPost> get(String tenant, String idOrSlug) {
        Optional<UUID> id = id(idOrSlug);
        return (id.isPresent()
                        ? find("tenant = ?1 and id = ?2", tenant, id.get())
                        : find("tenant = ?1 and slug = ?2", tenant, idOrSlug))
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("blog post", idOrSlug));
    }

    /** Locks a post until the transaction ends, or fails with 404. */
    Uni<BlogPost> lock(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("blog post", id));
    }

    /** Finds the post that was imported from a file or a feed entry; null if there is none. */
    Uni<@Nullable BlogPost> imported(String tenant, UUID importKey) {
        return find("tenant = ?1 and importKey = ?2", tenant, importKey).firstResult();
    }

    /** Finds posts in the order of their ids. */
    Uni<List<BlogPost>> all(String tenant, List<UUID> ids) {
        return find("tenant = ?1 and id in ?2", tenant, ids)
                .list()
                .map(found -> found.stream()
                        .sorted(Comparator.comparingInt(post -> ids.indexOf(post.id)))
                        .toList());
    }

    /** Lists the slugs that a new post could collide with. */
    Uni<List<String>> slugsLike(String tenant, String slug) {
        return find(
                        "select slug from blog_post where tenant = ?1 and (slug = ?2 or slug like ?3)",
                        tenant,
                        slug,
                        slug + "-%")
                .project(String.class)
                .list();
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

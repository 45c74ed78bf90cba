package com.dryjets.content.blog;

import com.dryjets.contracts.event.ContentEvent.BlogPostPublished;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Creates, imports, finds and edits blog posts, and changes their status. */
@ApplicationScoped
public class BlogService {

    private static final Logger LOG = Logger.getLogger(BlogService.class);

    private static final Set<String> WEB_SCHEMES = Set.of("http", "https");

    /** How often a post may lose the race for a slug before its creation fails. */
    private static final int SLUG_RACES = 5;

    private final TenantTransaction transactions;
    private final BlogPostRepository posts;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    BlogService(
            TenantTransaction transactions,
            BlogPostRepository posts,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Uni<BlogPostView> create(Idempotency.Request request, CreateBlogPost post) {
        Caller caller = request.caller();
        requireWebAddresses(post.url(), post.image());
        return transactions
                .run(
                        caller.tenant(),
                        () -> idempotency.once(
                                request,
                                BlogPostView.class,
                                () -> persist(caller, post, null).map(BlogPostView::of)))
                .onFailure(BlogService::isSlugTaken)
                .retry()
                .atMost(SLUG_RACES);
    }

    /**
     * Imports a post from a file, or returns the one that was imported from the same file before.
     *
     * @param site the address that, with the slug, becomes the address of a post without one
     */
    public Uni<Imported> importOnce(Caller caller, CreateBlogPost post, @Nullable URI site) {
        UUID key = Ids.of(requestedSlug(post), post.format(), post.content());
        return transactions
                .run(
                        caller.tenant(),
                        () -> posts.imported(caller.tenant(), key)
                                .chain(known -> known == null
                                        ? persist(caller, withAddress(post, site), key)
                                                .map(made -> new Imported(BlogPostView.of(made), true))
                                        : Uni.createFrom().item(new Imported(BlogPostView.of(known), false))))
                .onFailure(BlogService::isSlugTaken)
                .retry()
                .atMost(SLUG_RACES);
    }

    private static CreateBlogPost withAddress(CreateBlogPost post, @Nullable URI site) {
        if (post.url() != null || site == null) {
            return post;
        }
        String folder = site.toString().endsWith("/") ? site.toString() : site + "/";
        return post.at(URI.create(folder + requestedSlug(post)));
    }

    /** An imported post, and whether it is new. */
    public record Imported(BlogPostView post, boolean created) {}

    private Uni<BlogPost> persist(Caller caller, CreateBlogPost post, @Nullable UUID importKey) {
        String requested = requestedSlug(post);
        return posts.slugsLike(caller.tenant(), requested)
                .map(taken -> new BlogPost(post, Slugs.unique(requested, taken), importKey, caller, clock.instant()))
                .chain(posts::persistAndFlush)
                .invoke(made -> LOG.infof("Blog post created blogPostId=%s slug=%s", made.id, made.slug));
    }

    Uni<BlogPostView> get(Caller caller, String idOrSlug) {
        return transactions.run(
                caller.tenant(), () -> posts.get(caller.tenant(), idOrSlug).map(BlogPostView::of));
    }

    /** Finds a post inside the caller's transaction, or fails with 404. */
    public Uni<BlogPost> find(String tenant, UUID id) {
        return posts.get(tenant, id.toString());
    }

    Uni<Page<BlogPostView>> list(Caller caller, @Nullable BlogStatus status, @Nullable String words, PageRequest page) {
        return transactions.run(
                caller.tenant(),
                () -> posts.list(caller.tenant(), status, words, page)
                        .map(found -> Page.of(found, page, post -> Cursor.write(post.id))
                                .map(BlogPostView::summary)));
    }

    Uni<BlogPostView> edit(Caller caller, UUID id, @Nullable String ifMatch, EditBlogPost edit) {
        requireWebAddresses(edit.url(), edit.image());
        return transactions.run(
                caller.tenant(),
                () -> posts.lock(caller.tenant(), id)
                        .invoke(post -> ETag.require(ifMatch, post.version))
                        .invoke(post -> post.edit(edit, clock.instant()))
                        .call(posts::flush)
                        .map(BlogPostView::of));
    }

    Uni<BlogPostView> moveTo(Caller caller, UUID id, @Nullable String ifMatch, BlogStatus next) {
        return transactions.run(
                caller.tenant(),
                () -> posts.lock(caller.tenant(), id)
                        .invoke(post -> ETag.require(ifMatch, post.version))
                        .invoke(post -> post.moveTo(next, clock.instant()))
                        .call(this::announce)
                        .call(posts::flush)
                        .map(BlogPostView::of));
    }

    private Uni<Void> announce(BlogPost post) {
        LOG.infof("Blog post status changed blogPostId=%s to=%s", post.id, post.status);
        return post.status == BlogStatus.PUBLISHED
                ? outbox.write(post.tenant, new BlogPostPublished(post.id, post.title, post.slug, post.publishedAt))
                : Uni.createFrom().voidItem();
    }

    private static void requireWebAddresses(@Nullable URI url, @Nullable URI image) {
        requireWebAddress("/url", url);
        requireWebAddress("/image", image);
    }

    private static void requireWebAddress(String pointer, @Nullable URI address) {
        if (address != null && (address.getHost() == null || !WEB_SCHEMES.contains(address.getScheme()))) {
            throw Problem.badField(pointer, "must be an absolute http or https URL");
        }
    }

    private static String requestedSlug(CreateBlogPost post) {
        return Slugs.safe(post.slug() == null || post.slug().isBlank() ? post.title() : post.slug());
    }

    private static boolean isSlugTaken(Throwable failure) {
        return failure instanceof ConstraintViolationException violation
                && violation.getConstraintName() != null
                && violation.getConstraintName().startsWith("blog_post_");
    }
}

package com.dryjets.content.blog;

import com.dryjets.content.article.Source;
import com.dryjets.content.blog.BlogPost.Origin;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Creates, imports, finds and edits blog posts. Their content is made safe before it is stored. */
@ApplicationScoped
public class BlogService {

    private static final Logger LOG = Logger.getLogger(BlogService.class);

    private static final Set<String> WEB_SCHEMES = Set.of("http", "https");

    /** How often a post may change while an edit of it is made safe. */
    private static final int EDIT_RACES = 3;

    /** How often a post may lose the race for a slug before its creation fails. */
    private static final int SLUG_RACES = 5;

    private final TenantTransaction transactions;
    private final BlogPostRepository posts;
    private final PostPictures pictures;
    private final Idempotency idempotency;
    private final Vertx vertx;
    private final Clock clock;

    BlogService(
            TenantTransaction transactions,
            BlogPostRepository posts,
            PostPictures pictures,
            Idempotency idempotency,
            Vertx vertx,
            Clock clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.pictures = pictures;
        this.idempotency = idempotency;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** Creates a draft, or repeats the first answer to the request's key. */
    public Uni<BlogPostView> create(Idempotency.Request request, CreateBlogPost post) {
        Caller caller = request.caller();
        requireWebAddresses(post.url(), post.image());
        return safe(post)
                .chain(safe -> transactions.run(
                        caller.tenant(),
                        () -> idempotency.once(
                                request,
                                BlogPostView.class,
                                () -> persist(caller, safe, Origin.PERSON, null).chain(pictures::shown))))
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
        return importOnce(caller, post, Ids.of(requestedSlug(post), post.format(), post.content()), site);
    }

    /**
     * Imports a post, or returns the one that was imported with the same key before.
     *
     * @param key identifies what the post is made from
     * @param site the address that, with the slug, becomes the address of a post without one
     */
    public Uni<Imported> importOnce(Caller caller, CreateBlogPost post, UUID key, @Nullable URI site) {
        return importOnce(caller, post, key, site, made -> Uni.createFrom().voidItem());
    }

    /**
     * The same, with work that is done in the transaction that creates the post, and only then.
     *
     * @param whenCreated takes the id of the new post
     */
    public Uni<Imported> importOnce(
            Caller caller, CreateBlogPost post, UUID key, @Nullable URI site, Function<UUID, Uni<Void>> whenCreated) {
        return safe(post)
                .chain(safe -> transactions.run(
                        caller.tenant(),
                        () -> posts.imported(caller.tenant(), key)
                                .chain(known -> known == null
                                        ? persist(caller, safe, Origin.imported(key), site)
                                                .call(made -> whenCreated.apply(made.id))
                                                .chain(pictures::shown)
                                                .map(made -> new Imported(made, true))
                                        : pictures.shown(known).map(made -> new Imported(made, false)))))
                .onFailure(BlogService::isSlugTaken)
                .retry()
                .atMost(SLUG_RACES);
    }

    /**
     * Creates a draft for a campaign in the current transaction. If one was made with the same key, it gets the new content as
     * long as nobody else has written it. For short content, which is made safe at once.
     *
     * @return whether the draft is new; a lost race fails so that the transaction can be retried
     */
    public Uni<Boolean> draftForCampaign(Caller author, CreateBlogPost post, UUID key, UUID campaignId) {
        CreateBlogPost safe = post.with(SafeMarkup.require(post.format(), post.content()));
        return posts.imported(author.tenant(), key)
                .chain(known -> known == null
                        ? persist(author, safe, new Origin(key, campaignId), null)
                                .replaceWith(true)
                        : refresh(author, known, safe.content()).replaceWith(false))
                .onFailure(BlogService::isSlugTaken)
                .transform(taken -> new OptimisticLockException("Another post has taken the slug"));
    }

    private Uni<Void> refresh(Caller author, BlogPost draft, String content) {
        if (draft.isUntouchedDraftOf(author)) {
            draft.edit(EditBlogPost.ofContent(content), author, clock.instant());
        }
        return posts.flush();
    }

    /** An imported post, and whether it is new. */
    public record Imported(BlogPostView post, boolean created) {}

    private Uni<BlogPost> persist(Caller caller, CreateBlogPost post, Origin origin, @Nullable URI site) {
        String requested = requestedSlug(post);
        return posts.slugsLike(caller.tenant(), requested)
                .map(taken -> Slugs.unique(requested, taken))
                .chain(slug -> pictures.stored(caller.tenant(), withAddress(post, slug, site))
                        .map(stored -> new BlogPost(stored, slug, origin, caller, clock.instant())))
                .chain(posts::persistAndFlush)
                .invoke(made -> LOG.infof("Blog post created blogPostId=%s slug=%s", made.id, made.slug));
    }

    /** The final slug, because two posts must not have one address. */
    private static CreateBlogPost withAddress(CreateBlogPost post, String slug, @Nullable URI site) {
        if (post.url() != null || site == null) {
            return post;
        }
        String folder = site.toString().endsWith("/") ? site.toString() : site + "/";
        return post.at(URI.create(folder + slug));
    }

    Uni<BlogPostView> get(Caller caller, String idOrSlug) {
        return transactions.run(
                caller.tenant(), () -> posts.get(caller.tenant(), idOrSlug).chain(pictures::shown));
    }

    /** Finds a post inside the caller's transaction, or fails with 404. */
    public Uni<BlogPost> find(String tenant, UUID id) {
        return posts.get(tenant, id.toString());
    }

    /**
     * A post to make other texts from.
     *
     * @param source the post as its author wrote it
     * @param image its main picture
     */
    public record Readable(
            BlogPost post, Source source, @Nullable URI image) {}

    /** Finds a post inside the caller's transaction, with links to its pictures that work, or fails with 404. */
    public Uni<Readable> read(String tenant, UUID id) {
        return find(tenant, id).chain(pictures::read);
    }

    Uni<BlogPostView> edit(Caller caller, UUID id, @Nullable String ifMatch, EditBlogPost edit) {
        requireWebAddresses(edit.url(), edit.image());
        return safe(caller, id, ifMatch, edit)
                .chain(safe -> transactions.run(
                        caller.tenant(),
                        () -> posts.lock(caller.tenant(), id)
                                .invoke(post -> ETag.require(ifMatch, post.version))
                                .invoke(post -> safe.requireSame(post.version))
                                .call(post -> pictures.stored(caller.tenant(), safe.edit())
                                        .invoke(stored -> post.edit(stored, caller, clock.instant())))
                                .call(posts::flush)
                                .chain(pictures::shown)))
                .onFailure(Outdated.class)
                .retry()
                .atMost(EDIT_RACES)
                .onFailure(Outdated.class)
                .transform(outdated -> Problem.stale());
    }

    /** Says that somebody has changed the post since an edit was made safe for it. */
    private static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Outdated() {
            super("The post has changed since it was read", null, false, false);
        }
    }

    /**
     * An edit with safe content.
     *
     * @param version the version of the post whose format or content it depends on; null if it depends on none
     */
    private record SafeEdit(EditBlogPost edit, @Nullable Long version) {

        void requireSame(long current) {
            if (version != null && version != current) {
                throw new Outdated();
            }
        }
    }

    /** Makes an edit safe before its transaction begins, so that no connection waits meanwhile. */
    private Uni<SafeEdit> safe(Caller caller, UUID id, @Nullable String ifMatch, EditBlogPost edit) {
        if (edit.content() == null && edit.format() == null) {
            return Uni.createFrom().item(new SafeEdit(edit, null));
        }
        return transactions
                .run(
                        caller.tenant(),
                        () -> posts.get(caller.tenant(), id.toString())
                                .invoke(post -> ETag.require(ifMatch, post.version)))
                .chain(post -> safe(post, edit).map(safe -> new SafeEdit(safe, post.version)));
    }

    /** Makes the content safe, which takes too long for the event loop if a post is long. */
    private Uni<CreateBlogPost> safe(CreateBlogPost post) {
        return vertx.executeBlocking(() -> post.with(SafeMarkup.require(post.format(), post.content())), false);
    }

    /** The same for an edit; a new format reads the present content anew. */
    private Uni<EditBlogPost> safe(BlogPost post, EditBlogPost edit) {
        if (edit.content() == null && (edit.format() == null || edit.format() == post.format)) {
            return Uni.createFrom().item(edit);
        }
        String content = edit.content() == null ? post.content : edit.content();
        return vertx.executeBlocking(
                () -> edit.with(SafeMarkup.require(edit.format() == null ? post.format : edit.format(), content)),
                false);
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

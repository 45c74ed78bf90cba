package com.dryjets.content.repurposing;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Source;
import com.dryjets.content.blog.BlogPost;
import com.dryjets.content.blog.BlogService;
import com.dryjets.content.blog.BlogStatus;
import com.dryjets.content.leo.Account;
import com.dryjets.content.leo.Assignment;
import com.dryjets.content.leo.Leo;
import com.dryjets.content.leo.Leo.Written;
import com.dryjets.content.recommendation.Lesson;
import com.dryjets.content.repurposing.Briefs.Briefing;
import com.dryjets.content.repurposing.ContentOverview.Count;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.llm.ModelClient;
import com.dryjets.platform.PlatformRules;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Has Leo make content pieces from a post: reads the post in one transaction, has the pieces written outside of any, and
 * stores them in another.
 */
@ApplicationScoped
public class RepurposingService {

    private final TenantTransaction transactions;
    private final BlogService posts;
    private final ContentService contents;
    private final Briefs briefs;
    private final Leo leo;
    private final Idempotency idempotency;
    private final ModelClient model;
    private final Vertx vertx;

    RepurposingService(
            TenantTransaction transactions,
            BlogService posts,
            ContentService contents,
            Briefs briefs,
            Leo leo,
            Idempotency idempotency,
            ModelClient model,
            Vertx vertx) {
        this.transactions = transactions;
        this.posts = posts;
        this.contents = contents;
        this.briefs = briefs;
        this.leo = leo;
        this.idempotency = idempotency;
        this.model = model;
        this.vertx = vertx;
    }

    /**
     * The pieces that a request made.
     *
     * @param lessons what has worked on their platforms so far, those with enough evidence first. Angles with enough
     *     evidence were preferred or avoided
     */
    public record Pieces(UUID blogPostId, List<ContentView> items, List<Lesson> lessons) {}

    private record Job(Source source, @Nullable URI image, List<Assignment> assignments, List<Lesson> lessons) {}

    /**
     * Says that a request has no answer yet. It rolls back the claim of the request's key, because no transaction may
     * stay open while Leo writes.
     */
    private static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Job job;

        Unanswered(Job job) {
            super("The request has no answer yet", null, false, false);
            this.job = job;
        }
    }

    /** Makes the pieces, or repeats the first answer to the request's key before any paid call is made. */
    public Uni<Pieces> repurpose(Idempotency.Request request, UUID blogPostId, RepurposePost wanted) {
        List<Channel> channels = wanted.channels();
        String tenant = request.caller().tenant();
        return transactions
                .run(
                        tenant,
                        () -> idempotency.once(
                                request, Pieces.class, () -> open(tenant, blogPostId, channels, wanted.voiceId())))
                .onFailure(Unanswered.class)
                .recoverWithUni(open -> write(request, blogPostId, wanted.campaignId(), ((Unanswered) open).job));
    }

    private Uni<Pieces> open(String tenant, UUID blogPostId, List<Channel> channels, @Nullable UUID voiceId) {
        return posts.find(tenant, blogPostId)
                .invoke(RepurposingService::requireNotArchived)
                .chain(post -> contents.counts(tenant, blogPostId)
                        .chain(counts -> briefs.of(tenant, channels, voiceId)
                                .map(briefing -> job(post, channels, counts, briefing))))
                .map(job -> {
                    throw new Unanswered(job);
                });
    }

    private static Job job(BlogPost post, List<Channel> channels, List<Count> counts, Briefing briefing) {
        List<Assignment> assignments = channels.stream()
                .map(channel -> new Assignment(channel, post.url(), earlier(channel, counts), briefing.brief()))
                .toList();
        return new Job(post.source(), post.image(), assignments, briefing.lessons());
    }

    private static int earlier(Channel channel, List<Count> counts) {
        return (int) counts.stream()
                .filter(count -> count.channel() == channel)
                .mapToLong(Count::pieces)
                .sum();
    }

    private static void requireNotArchived(BlogPost post) {
        if (post.status() == BlogStatus.ARCHIVED) {
            throw Problem.conflict("An archived post cannot be repurposed. Move it to DRAFT first.");
        }
    }

    private Uni<Pieces> write(Idempotency.Request request, UUID blogPostId, @Nullable UUID campaignId, Job job) {
        String tenant = request.caller().tenant();
        return vertx.executeBlocking(() -> write(request.caller(), blogPostId, campaignId, job), false)
                .chain(pieces -> transactions.run(
                        tenant,
                        () -> idempotency.once(
                                request, Pieces.class, () -> store(tenant, blogPostId, pieces, job.lessons()))))
                .call(() -> deliver(account(tenant, blogPostId)));
    }

    private static Account account(String tenant, UUID blogPostId) {
        return new Account(tenant, "repurpose " + blogPostId);
    }

    /** If it fails, answers are only kept for longer: the pieces are stored. */
    private Uni<Void> deliver(Account account) {
        return vertx.executeBlocking(
                        () -> {
                            model.delivered(account.tenant(), account.work());
                            return true;
                        },
                        false)
                .onFailure()
                .recoverWithItem(false)
                .replaceWithVoid();
    }

    private List<NewPiece> write(Caller author, UUID blogPostId, @Nullable UUID campaignId, Job job) {
        Article article = Articles.read(job.source());
        List<URI> pictures = Stream.concat(Stream.ofNullable(job.image()), article.images().stream())
                .limit(1)
                .toList();
        return leo.write(article, job.assignments(), account(author.tenant(), blogPostId)).stream()
                .map(written -> new NewPiece(
                        author.tenant(),
                        author.user(),
                        blogPostId,
                        campaignId,
                        written,
                        picturesFor(written, pictures)))
                .toList();
    }

    /** Returns the post's picture for a platform that requires one. */
    private static List<URI> picturesFor(Written written, List<URI> pictures) {
        return PlatformRules.of(written.assignment().channel()).minMedia() > 0 ? pictures : List.of();
    }

    private Uni<Pieces> store(String tenant, UUID blogPostId, List<NewPiece> pieces, List<Lesson> lessons) {
        return contents.store(tenant, pieces).map(stored -> new Pieces(blogPostId, stored, lessons));
    }
}

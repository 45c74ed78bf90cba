package com.dryjets.content.repurposing;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Source;
import com.dryjets.content.blog.BlogPost;
import com.dryjets.content.blog.BlogService;
import com.dryjets.content.blog.BlogStatus;
import com.dryjets.content.leo.Assignment;
import com.dryjets.content.leo.Leo;
import com.dryjets.content.leo.Leo.Written;
import com.dryjets.content.repurposing.ContentOverview.Count;
import com.dryjets.contracts.event.ContentEvent.ContentRepurposed;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.platform.PlatformRules;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Has pieces made from a post: reads it in one transaction, has Leo write in none, and keeps the pieces in another. */
@ApplicationScoped
class RepurposingService {

    private static final Logger LOG = Logger.getLogger(RepurposingService.class);

    private final TenantTransaction transactions;
    private final BlogService posts;
    private final ContentRepository contents;
    private final Leo leo;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Vertx vertx;
    private final Clock clock;

    RepurposingService(
            TenantTransaction transactions,
            BlogService posts,
            ContentRepository contents,
            Leo leo,
            Outbox outbox,
            Idempotency idempotency,
            Vertx vertx,
            Clock clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.contents = contents;
        this.leo = leo;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** The pieces that a request made. */
    public record Pieces(UUID blogPostId, List<ContentView> items) {}

    private record Job(Source source, @Nullable URI image, List<Assignment> assignments) {}

    private record Result(List<Written> pieces, List<URI> pictures) {}

    Uni<Pieces> repurpose(Idempotency.Request request, UUID blogPostId, RepurposePost wanted) {
        List<Channel> channels = wanted.channels();
        String tenant = request.caller().tenant();
        return transactions
                .run(tenant, () -> job(tenant, blogPostId, channels))
                .chain(job -> vertx.executeBlocking(() -> write(job), false))
                .chain(result -> transactions.run(
                        tenant,
                        () -> idempotency.once(
                                request, Pieces.class, () -> keep(request, blogPostId, wanted.campaignId(), result))));
    }

    private Uni<Job> job(String tenant, UUID blogPostId, List<Channel> channels) {
        return posts.find(tenant, blogPostId)
                .invoke(RepurposingService::requireAlive)
                .chain(post -> contents.counts(tenant, blogPostId).map(counts -> job(post, channels, counts)));
    }

    private static Job job(BlogPost post, List<Channel> channels, List<Count> counts) {
        List<Assignment> assignments = channels.stream()
                .map(channel -> new Assignment(channel, post.url(), earlier(channel, counts)))
                .toList();
        return new Job(post.source(), post.image(), assignments);
    }

    private static int earlier(Channel channel, List<Count> counts) {
        return (int) counts.stream()
                .filter(count -> count.channel() == channel)
                .mapToLong(Count::pieces)
                .sum();
    }

    private static void requireAlive(BlogPost post) {
        if (post.status() == BlogStatus.ARCHIVED) {
            throw Problem.conflict("An archived post is not repurposed; make it a DRAFT first.");
        }
    }

    private Result write(Job job) {
        Article article = Articles.read(job.source());
        List<URI> pictures = Stream.concat(Stream.ofNullable(job.image()), article.images().stream())
                .limit(1)
                .toList();
        return new Result(leo.write(article, job.assignments()), pictures);
    }

    private Uni<Pieces> keep(Idempotency.Request request, UUID blogPostId, @Nullable UUID campaignId, Result result) {
        String tenant = request.caller().tenant();
        List<RepurposedContent> pieces = result.pieces().stream()
                .map(written -> new RepurposedContent(tenant, blogPostId, campaignId, clock.instant())
                        .fill(written, picturesFor(written, result.pictures())))
                .toList();
        return contents.persist(pieces)
                .chain(() -> contents.keep(pieces.stream()
                        .map(piece -> new ContentRevision(piece, "leo/" + piece.engine, null))
                        .toList()))
                .chain(() -> outbox.write(
                        tenant, pieces.stream().map(RepurposingService::event).toList()))
                .invoke(() -> LOG.infof("Post repurposed: blogPostId=%s pieces=%d", blogPostId, pieces.size()))
                .map(done -> new Pieces(
                        blogPostId, pieces.stream().map(ContentView::of).toList()));
    }

    /** Where a platform insists on a picture, the post's own is the best there is. */
    private static List<URI> picturesFor(Written written, List<URI> pictures) {
        return PlatformRules.of(written.assignment().channel()).minMedia() > 0 ? pictures : List.of();
    }

    private static ContentRepurposed event(RepurposedContent piece) {
        return new ContentRepurposed(piece.blogPostId, piece.id, piece.campaignId, piece.channel, piece.engine);
    }
}

package com.dryjets.content.repurposing;

import com.dryjets.content.article.Article;
import com.dryjets.content.article.Articles;
import com.dryjets.content.blog.BlogPost;
import com.dryjets.content.blog.BlogService;
import com.dryjets.content.blog.BlogService.Readable;
import com.dryjets.content.blog.BlogStatus;
import com.dryjets.content.leo.Assignment;
import com.dryjets.content.leo.Brief;
import com.dryjets.content.leo.Leo;
import com.dryjets.content.leo.Leo.Written;
import com.dryjets.content.recommendation.Lesson;
import com.dryjets.content.repurposing.Briefs.Briefing;
import com.dryjets.content.repurposing.Briefs.Findings;
import com.dryjets.content.repurposing.ContentOverview.Count;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.llm.Account;
import com.dryjets.llm.PaidRequests;
import com.dryjets.platform.PlatformRules;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Has Leo make content pieces from a post: reads the post in one transaction, has the pieces written outside of any, and
 * stores them in another.
 */
@ApplicationScoped
public class RepurposingService {

    private final PaidRequests requests;
    private final BlogService posts;
    private final ContentRepository contents;
    private final PieceStore store;
    private final Briefs briefs;
    private final Leo leo;

    RepurposingService(
            PaidRequests requests,
            BlogService posts,
            ContentRepository contents,
            PieceStore store,
            Briefs briefs,
            Leo leo) {
        this.requests = requests;
        this.posts = posts;
        this.contents = contents;
        this.store = store;
        this.briefs = briefs;
        this.leo = leo;
    }

    /**
     * The pieces that a request made.
     *
     * @param lessons what has worked on their platforms so far, those with enough evidence first. Angles with enough
     *     evidence were preferred or avoided
     */
    public record Pieces(UUID blogPostId, List<ContentView> items, List<Lesson> lessons) {}

    private record Job(Readable post, List<Channel> channels, List<Count> counts, Findings findings) {}

    private record Made(List<NewPiece> pieces, List<Lesson> lessons) {}

    /** Makes the pieces, or repeats the first answer to the request's key before any paid call is made. */
    public Uni<Pieces> repurpose(Idempotency.Request request, UUID blogPostId, RepurposePost wanted) {
        return repurpose(request, blogPostId, wanted, () -> Uni.createFrom().voidItem());
    }

    /** The same, with work that is done in the transaction that stores the pieces. */
    public Uni<Pieces> repurpose(
            Idempotency.Request request, UUID blogPostId, RepurposePost wanted, Supplier<Uni<Void>> whenStored) {
        Caller caller = request.caller();
        String tenant = caller.tenant();
        Account account = PaidRequests.account(request, "repurpose " + blogPostId);
        return requests.once(request, account, Pieces.class, new PaidRequests.Steps<Job, Made, Pieces>() {
            @Override
            public Uni<Job> open() {
                return job(tenant, blogPostId, wanted.channels(), wanted.voiceId());
            }

            @Override
            public Made work(Job job) {
                Briefing briefing = job.findings().briefing(job.channels());
                return new Made(write(caller, wanted.campaignId(), job, briefing.brief(), account), briefing.lessons());
            }

            @Override
            public Uni<Pieces> store(Job job, Made made) {
                return briefs.heldVoice(tenant, job.findings())
                        .chain(voiceId -> store.store(tenant, voiceId, made.pieces()))
                        .call(stored -> whenStored.get())
                        .map(stored -> new Pieces(blogPostId, stored, made.lessons()));
            }
        });
    }

    private Uni<Job> job(String tenant, UUID blogPostId, List<Channel> channels, @Nullable UUID voiceId) {
        return posts.read(tenant, blogPostId)
                .invoke(read -> requireNotArchived(read.post()))
                .chain(read -> contents.counts(tenant, blogPostId)
                        .chain(counts -> briefs.find(tenant, voiceId)
                                .map(findings -> new Job(read, channels, counts, findings))));
    }

    private static List<Assignment> assignments(Job job, Brief brief) {
        return job.channels().stream()
                .map(channel -> new Assignment(channel, job.post().post().url(), earlier(channel, job.counts()), brief))
                .toList();
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

    private List<NewPiece> write(Caller author, @Nullable UUID campaignId, Job job, Brief brief, Account account) {
        Article article = Articles.read(job.post().source());
        @Nullable String language = PieceLanguage.ofPost(job.post().source().language(), article.language());
        List<URI> pictures = Stream.concat(Stream.ofNullable(job.post().image()), article.images().stream())
                .limit(1)
                .toList();
        return leo.write(article, assignments(job, brief), account).stream()
                .map(written -> new NewPiece(
                        author.tenant(),
                        author.user(),
                        job.post().post().id(),
                        campaignId,
                        language,
                        written,
                        picturesFor(written, pictures)))
                .toList();
    }

    /** Returns the post's picture for a platform that requires one. */
    private static List<URI> picturesFor(Written written, List<URI> pictures) {
        return PlatformRules.of(written.assignment().channel()).minMedia() > 0 ? pictures : List.of();
    }
}

package com.dryjets.content.repurposing;

import com.dryjets.content.article.Articles;
import com.dryjets.content.article.Source;
import com.dryjets.content.blog.BlogService;
import com.dryjets.content.leo.Assignment;
import com.dryjets.content.leo.Brief;
import com.dryjets.content.repurposing.Briefs.Findings;
import com.dryjets.content.rewriting.Piece;
import com.dryjets.content.rewriting.RewritePiece;
import com.dryjets.content.rewriting.Rewriting;
import com.dryjets.content.rewriting.Rewritten;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.llm.Account;
import com.dryjets.llm.PaidRequests;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Has pieces rewritten, and stores the new texts as proposals. */
@ApplicationScoped
class RewriteService {

    private final PaidRequests requests;
    private final ContentRepository contents;
    private final BlogService posts;
    private final Briefs briefs;
    private final Rewriting rewriting;
    private final RevisionService revisions;

    RewriteService(
            PaidRequests requests,
            ContentRepository contents,
            BlogService posts,
            Briefs briefs,
            Rewriting rewriting,
            RevisionService revisions) {
        this.requests = requests;
        this.contents = contents;
        this.posts = posts;
        this.briefs = briefs;
        this.rewriting = rewriting;
        this.revisions = revisions;
    }

    private record Job(Source source, RepurposedContent content, Findings findings) {

        Piece piece() {
            Brief brief = findings.briefing(List.of(content.channel)).brief();
            return new Piece(
                    Articles.read(source), new Assignment(content.channel, content.link(), 0, brief), content.copy());
        }
    }

    /** Proposes another text for a piece, or repeats the first answer to the request's key before any paid call. */
    Uni<Rewrite> rewrite(Idempotency.Request request, UUID contentId, RewritePiece wanted) {
        wanted.requireWish();
        Caller caller = request.caller();
        Account account = PaidRequests.account(request, "rewrite " + contentId);
        return requests.once(request, account, Rewrite.class, new PaidRequests.Steps<Job, Rewritten, Rewrite>() {
            @Override
            public Uni<Job> open() {
                return job(caller.tenant(), contentId);
            }

            @Override
            public Rewritten work(Job job) {
                return rewriting.rewrite(job.piece(), wanted, account);
            }

            @Override
            public Uni<Rewrite> store(Job job, Rewritten text) {
                Proposal proposal = new Proposal(text.copy(), text.engine(), text.fallback(), wanted.inWords());
                return revisions
                        .propose(caller, contentId, proposal)
                        .map(revision -> new Rewrite(revision, text.fallback()));
            }
        });
    }

    private Uni<Job> job(String tenant, UUID contentId) {
        return contents.get(tenant, contentId)
                .invoke(ContentRules::requireEditable)
                .chain(content -> posts.read(tenant, content.blogPostId)
                        .chain(post -> briefs.find(tenant, content.voiceId)
                                .map(findings -> new Job(post.source(), content, findings))));
    }
}

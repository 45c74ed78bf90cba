package com.dryjets.social.slot;

import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.post.PostListService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Finds free posting slots. Call it inside the tenant's transaction. */
@ApplicationScoped
public class SlotService {

    private final SlotRepository slots;
    private final PostListService posts;

    SlotService(SlotRepository slots, PostListService posts) {
        this.slots = slots;
        this.posts = posts;
    }

    /** The account's next free slot before {@code latest}; fails with 422 if there is none. */
    public Uni<Instant> next(SqlConnection connection, PostingAccount account, Instant from, Instant latest) {
        return slots.of(connection, account.id())
                .chain(weekly -> posts.times(connection, account.id(), from, latest)
                        .map(taken -> SlotRules.next(weekly, account.zone(), from, latest, taken)
                                .orElseThrow(() -> Problem.unprocessable(
                                        "The account has no free posting slot before the campaign ends.",
                                        List.of(new FieldError(
                                                "/scheduledTime", "needs a free slot before " + latest))))));
    }
}

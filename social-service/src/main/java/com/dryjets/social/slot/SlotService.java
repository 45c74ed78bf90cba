package com.dryjets.social.slot;

import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.post.PostListService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds free posting slots. Call it inside the tenant's transaction. */
@ApplicationScoped
public class SlotService {

    private static final Duration WINDOW = Duration.ofDays(28);

    private final SlotRepository slots;
    private final PostListService posts;

    SlotService(SlotRepository slots, PostListService posts) {
        this.slots = slots;
        this.posts = posts;
    }

    /** The account's next free slot before {@code latest}; fails with 422 if there is none. */
    public Uni<Instant> next(SqlConnection connection, PostingAccount account, Instant from, Instant latest) {
        return slots.of(connection, account.id())
                .chain(weekly -> weekly.isEmpty()
                        ? Uni.createFrom().item(Optional.<Instant>empty())
                        : search(connection, account, weekly, from, latest))
                .map(found -> found.orElseThrow(() -> Problem.unprocessable(
                        "The account has no free posting slot before the campaign ends.",
                        List.of(new FieldError("/scheduledTime", "needs a free slot before " + latest)))));
    }

    /** Looks at some weeks at a time, because an account may have any number of posts ahead. */
    private Uni<Optional<Instant>> search(
            SqlConnection connection, PostingAccount account, List<Slot> weekly, Instant from, Instant latest) {
        Instant end = from.plus(WINDOW).isBefore(latest) ? from.plus(WINDOW) : latest;
        return posts.times(connection, account.id(), from, end)
                .map(taken -> SlotRules.next(weekly, account.zone(), from, end, taken))
                .chain(found -> found.isPresent() || !end.isBefore(latest)
                        ? Uni.createFrom().item(found)
                        : search(connection, account, weekly, end, latest));
    }
}

package com.dryjets.social.timing;

import com.dryjets.social.account.PostQuota;
import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.post.PostListService;
import com.dryjets.social.post.Span;
import com.dryjets.social.timing.PlanRules.Window;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads when an account's posts leave, around the times that matter only: it may have any number of them. */
@ApplicationScoped
class OccupiedTimes {

    private final PostListService posts;

    OccupiedTimes(PostListService posts) {
        this.posts = posts;
    }

    /**
     * What posts within some windows have to keep.
     *
     * @param moved posts that get other times, so that theirs are free
     */
    Uni<Occupied> within(
            SqlConnection connection,
            PostingAccount account,
            List<PostQuota> quotas,
            List<Window> windows,
            Set<UUID> moved) {
        Duration around = quotas.stream().map(PostQuota::window).reduce(account.minGap(), OccupiedTimes::longer);
        List<Span> spans = Span.merged(windows.stream()
                .map(window -> new Span(window.from().minus(around), window.to().plus(around)))
                .toList());
        return (account.exists()
                        ? posts.times(connection, account.id(), spans, moved)
                        : posts.timesWithoutAccount(connection, account.tenant(), account.channel(), spans, moved))
                .map(times -> new Occupied(times, account.minGap(), quotas));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}

package com.dryjets.social.timing;

import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.engagement.EngagementService;
import com.dryjets.social.post.PostListService;
import com.dryjets.social.timing.PlanRules.Window;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Finds posting times for accounts. Call it inside the tenant's transaction. */
@ApplicationScoped
public class PostingTimes {

    /** Who asks for the best time wants it within the week, which every hour of the week is part of. */
    private static final Duration WEEK = Duration.ofDays(7);

    private final EngagementService engagement;
    private final PostListService posts;

    PostingTimes(EngagementService engagement, PostListService posts) {
        this.engagement = engagement;
        this.posts = posts;
    }

    /**
     * Spreads posts of an account over a window, in its good hours and apart from its other posts, of all campaigns.
     *
     * @param to later than {@code from}, or all posts leave at once
     */
    public Uni<List<Instant>> spread(
            SqlConnection connection, PostingAccount account, Instant from, Instant to, int count) {
        Window window = new Window(from, to);
        return engagement
                .hours(connection, account.id())
                .map(own -> HourWeights.of(account.channel(), own))
                .chain(weights -> taken(connection, account, window)
                        .map(taken -> PlanRules.plan(count, window, account.zone(), weights, taken, account.minGap())));
    }

    /** The best free time of an account within a week, and before {@code latest}. */
    public Uni<BestTime> best(SqlConnection connection, PostingAccount account, Instant from, Instant latest) {
        Instant week = from.plus(WEEK);
        Window window = new Window(from, week.isBefore(latest) ? week : latest);
        return engagement
                .hours(connection, account.id())
                .map(own -> HourWeights.of(account.channel(), own))
                .chain(weights -> taken(connection, account, window)
                        .map(taken -> PlanRules.plan(1, window, account.zone(), weights, taken, account.minGap())
                                .getFirst())
                        .map(time -> new BestTime(time, TimeEvidence.of(weights, hourOf(account, time)))));
    }

    private static int hourOf(PostingAccount account, Instant time) {
        return HourWeights.hourOf(time.atZone(account.zone()));
    }

    private Uni<List<Instant>> taken(SqlConnection connection, PostingAccount account, Window window) {
        return posts.times(
                connection,
                account.id(),
                window.from().minus(account.minGap()),
                window.to().plus(account.minGap()));
    }

    /** A time, and what it was chosen by. */
    public record BestTime(Instant time, TimeEvidence evidence) {}

    /**
     * The account's next good times from now on, for posts that missed theirs; all before {@code latest} if they fit.
     *
     * @param missed the times that they missed, which are free again
     */
    public Uni<List<Instant>> next(
            SqlConnection connection, PostingAccount account, Instant from, Instant latest, List<Instant> missed) {
        Window window = new Window(from, latest);
        Set<Instant> free = Set.copyOf(missed);
        return engagement
                .hours(connection, account.id())
                .map(own -> HourWeights.of(account.channel(), own))
                .chain(weights -> taken(connection, account, window)
                        .map(taken -> taken.stream()
                                .filter(time -> !free.contains(time))
                                .toList())
                        .map(taken -> PlanRules.next(
                                missed.size(), window, account.zone(), weights, taken, account.minGap())));
    }
}

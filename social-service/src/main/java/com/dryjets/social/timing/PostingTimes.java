package com.dryjets.social.timing;

import com.dryjets.social.account.AccountDirectory;
import com.dryjets.social.account.PostQuota;
import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.engagement.EngagementService;
import com.dryjets.social.timing.PlanRules.Window;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds posting times for accounts that keep the gap to their other posts and the quotas of their networks. Call it in the
 * tenant's transaction while the account's lane is locked, so that the schedule doesn't change meanwhile.
 */
@ApplicationScoped
public class PostingTimes {

    /** How far from a requested time to search for a free one. */
    private static final Duration NEAR = Duration.ofDays(1);

    private final EngagementService engagement;
    private final AccountDirectory accounts;
    private final OccupiedTimes occupied;

    PostingTimes(EngagementService engagement, AccountDirectory accounts, OccupiedTimes occupied) {
        this.engagement = engagement;
        this.accounts = accounts;
        this.occupied = occupied;
    }

    /** What is known of an account. */
    private record Known(PostingAccount account, HourWeights weights, List<PostQuota> quotas) {}

    private Uni<Known> known(SqlConnection connection, PostingAccount account) {
        return engagement
                .hours(connection, account.id())
                .map(own -> HourWeights.of(account.channel(), own))
                .chain(weights ->
                        accounts.quotas(connection, account).map(quotas -> new Known(account, weights, quotas)));
    }

    /**
     * Spreads an account's posts over the good hours of a window. Returns their times in order: fewer than {@code count} if
     * not all of them fit.
     */
    public Uni<List<Instant>> spread(
            SqlConnection connection, PostingAccount account, Instant from, Instant to, int count) {
        Window window = new Window(from, to);
        return known(connection, account)
                .chain(known -> count == 1
                        ? one(connection, known, window)
                                .map(time -> time.stream().toList())
                        : all(connection, known, window, count, Set.of()));
    }

    /** Returns what the good hours of an account are based on. */
    public Uni<TimeEvidence> evidence(SqlConnection connection, PostingAccount account) {
        return engagement
                .hours(connection, account.id())
                .map(own -> TimeEvidence.ofBest(HourWeights.of(account.channel(), own)));
    }

    private Uni<List<Instant>> all(SqlConnection connection, Known known, Window window, int count, Set<UUID> moved) {
        return occupied.within(connection, known.account(), known.quotas(), List.of(window), moved)
                .map(taken -> PlanRules.plan(count, window, known.account().zone(), known.weights(), taken));
    }

    /** Finds an account's best free time within a week, or within a later week if that is full; empty if there is none. */
    public Uni<Optional<BestTime>> best(
            SqlConnection connection, PostingAccount account, Instant from, Instant latest) {
        return known(connection, account)
                .chain(known -> one(connection, known, new Window(from, latest))
                        .map(found -> found.map(
                                time -> new BestTime(time, TimeEvidence.of(known.weights(), hourOf(account, time))))));
    }

    private static int hourOf(PostingAccount account, Instant time) {
        return HourWeights.hourOf(time.atZone(account.zone()));
    }

    /** A time, and what it is based on. */
    public record BestTime(Instant time, TimeEvidence evidence) {}

    /**
     * Reads the schedule around the best hours of a week first, and around further hours and weeks only while those are
     * full.
     */
    private Uni<Optional<Instant>> one(SqlConnection connection, Known known, Window window) {
        return first(PlanRules.searched(window), week -> ofWeek(connection, known, week));
    }

    private Uni<Optional<Instant>> ofWeek(SqlConnection connection, Known known, Window week) {
        PostingAccount account = known.account();
        List<Window> hours = PlanRules.ranked(week, account.zone(), known.weights());
        return first(
                PlanRules.batches(hours),
                batch -> occupied.within(connection, account, known.quotas(), batch, Set.of())
                        .map(taken -> PlanRules.first(batch, taken)));
    }

    /** Tries one item after the other until there is a result. */
    private static <T, R> Uni<Optional<R>> first(List<T> items, Function<T, Uni<? extends Optional<R>>> look) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(look)
                .select()
                .where(Optional::isPresent)
                .toUni()
                .map(found -> found == null ? Optional.empty() : found);
    }

    /**
     * Finds the account's next good times from now on for posts that missed theirs: fewer than posts if not all of them fit
     * before {@code latest}.
     */
    public Uni<List<Instant>> next(
            SqlConnection connection, PostingAccount account, Instant from, Instant latest, Set<UUID> late) {
        Window window = new Window(from, latest);
        return known(connection, account)
                .chain(known -> good(connection, known, PlanRules.weeks(window), late, List.of())
                        .chain(times -> times.size() == late.size()
                                ? Uni.createFrom().item(times)
                                : all(connection, known, window, late.size(), late)));
    }

    /** Searches week by week, because an account may have any number of posts ahead. */
    private Uni<List<Instant>> good(
            SqlConnection connection, Known known, List<Window> weeks, Set<UUID> late, List<Instant> found) {
        if (weeks.isEmpty() || found.size() == late.size()) {
            return Uni.createFrom().item(found);
        }
        Window week = weeks.getFirst();
        return occupied.within(connection, known.account(), known.quotas(), List.of(week), late)
                .map(taken -> with(found, known, week, late.size(), taken))
                .chain(more -> good(connection, known, weeks.subList(1, weeks.size()), late, more));
    }

    private static List<Instant> with(List<Instant> found, Known known, Window week, int count, Occupied taken) {
        found.forEach(taken::add);
        List<Instant> times = new ArrayList<>(found);
        times.addAll(PlanRules.next(count - found.size(), week, known.account().zone(), known.weights(), taken));
        return times;
    }

    /**
     * Finds the first free times of an account from the requested ones on, at most a day later and not after {@code latest}.
     * Leaves out requested times for which there is none.
     */
    public Uni<Map<UUID, Instant>> near(
            SqlConnection connection, PostingAccount account, Map<UUID, Instant> wanted, Instant latest) {
        Instant first = wanted.values().stream().min(Instant::compareTo).orElse(latest);
        Instant last = wanted.values().stream().max(Instant::compareTo).orElse(latest);
        Window window = new Window(first, last.plus(NEAR));
        return accounts.quotas(connection, account)
                .chain(quotas -> occupied.within(connection, account, quotas, List.of(window), wanted.keySet()))
                .map(taken -> near(wanted, latest, taken));
    }

    private static Map<UUID, Instant> near(Map<UUID, Instant> wanted, Instant latest, Occupied taken) {
        Map<UUID, Instant> times = new HashMap<>();
        wanted.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(post -> {
            Instant end = post.getValue().plus(NEAR);
            taken.firstFree(post.getValue(), end.isBefore(latest) ? end : latest.plusMillis(1))
                    .ifPresent(time -> {
                        taken.add(time);
                        times.put(post.getKey(), time);
                    });
        });
        return times;
    }
}

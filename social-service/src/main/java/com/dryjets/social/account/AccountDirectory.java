package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the account that a post uses. Call it inside the tenant's transaction. */
@ApplicationScoped
public class AccountDirectory {

    private final AccountRepository accounts;
    private final RateLimitRepository limits;
    private final AccountConfig config;

    AccountDirectory(AccountRepository accounts, RateLimitRepository limits, AccountConfig config) {
        this.accounts = accounts;
        this.limits = limits;
        this.config = config;
    }

    /**
     * The account for a post: the named one, or else the tenant's default at the network; empty if it has none there. Fails
     * with 422 if the named account is unknown, disconnected or at another network.
     */
    public Uni<Optional<PostingAccount>> choose(
            SqlConnection connection, String tenant, Channel channel, @Nullable UUID accountId) {
        if (accountId == null) {
            return accounts.byDefault(connection, tenant, List.of(channel))
                    .map(found -> found.stream().findFirst());
        }
        return accounts.posting(connection, tenant, accountId)
                .map(found -> Optional.of(found.filter(account -> account.channel() == channel)
                        .orElseThrow(() -> Problem.unprocessable(
                                "The account cannot be used.",
                                List.of(new FieldError(
                                        "/accountId", "must be a connected account at " + channel.label()))))));
    }

    /** Stands in for the account that is not connected yet: its posts keep the gap that a new account has. */
    public PostingAccount none(String tenant, Channel channel, ZoneId zone) {
        return PostingAccount.none(tenant, channel, zone, config.minGap());
    }

    /** How many posts the account's network takes, as far as it has told. */
    public Uni<List<PostQuota>> quotas(SqlConnection connection, PostingAccount account) {
        return limits.quotas(connection, account.tenant(), account.id());
    }

    /** Finds an account that is not disconnected. */
    public Uni<Optional<PostingAccount>> find(SqlConnection connection, String tenant, UUID accountId) {
        return accounts.posting(connection, tenant, accountId);
    }

    /** The tenant's default accounts at some networks. */
    public Uni<Map<Channel, PostingAccount>> defaults(SqlConnection connection, String tenant, List<Channel> channels) {
        return accounts.byDefault(connection, tenant, channels)
                .map(found -> found.stream().collect(Collectors.toMap(PostingAccount::channel, Function.identity())));
    }
}

package com.dryjets.social.account;

import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.platform.Limit;
import com.dryjets.social.engagement.EngagementService;
import com.dryjets.social.lane.LaneService;
import com.dryjets.social.post.AccountPosts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows accounts and changes their settings. */
@ApplicationScoped
class AccountService {

    private final TenantTransaction transactions;
    private final AccountRepository accounts;
    private final LaneService lanes;
    private final AccountPosts posts;
    private final EngagementService engagement;

    AccountService(
            TenantTransaction transactions,
            AccountRepository accounts,
            LaneService lanes,
            AccountPosts posts,
            EngagementService engagement) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.lanes = lanes;
        this.posts = posts;
        this.engagement = engagement;
    }

    Uni<List<AccountView>> list(Caller caller) {
        return transactions.sql(caller.tenant(), connection -> accounts.list(connection, caller.tenant()));
    }

    Uni<AccountView> get(Caller caller, UUID id) {
        return transactions.sql(caller.tenant(), connection -> accounts.get(connection, caller.tenant(), id));
    }

    Uni<AccountView> edit(Caller caller, UUID id, @Nullable String ifMatch, EditAccount edit) {
        check(edit);
        return transactions.sql(
                caller.tenant(),
                connection -> accounts.lock(connection, caller.tenant(), id)
                        .invoke(account -> ETag.require(ifMatch, account.version()))
                        .call(account -> Boolean.TRUE.equals(edit.isDefault())
                                ? accounts.makeDefault(connection, caller.tenant(), account)
                                : Uni.createFrom().voidItem())
                        .chain(account -> accounts.edit(connection, caller.tenant(), id, edit)
                                .chain(() -> keepApart(connection, caller, id, edit))
                                .chain(() -> regroup(connection, account, edit)))
                        .chain(() -> accounts.get(connection, caller.tenant(), id)));
    }

    /** Regroups the account's posts by hour of the week if its audience's time zone has changed. */
    private Uni<Void> regroup(SqlConnection connection, AccountView account, EditAccount edit) {
        return edit.timeZone() == null || edit.timeZone().equals(account.timeZone())
                ? Uni.createFrom().voidItem()
                : engagement.regroup(connection, account.id());
    }

    private Uni<Void> keepApart(SqlConnection connection, Caller caller, UUID id, EditAccount edit) {
        return edit.minGapMinutes() == null
                ? Uni.createFrom().voidItem()
                : lanes.keepApart(connection, caller.tenant(), id, Duration.ofMinutes(edit.minGapMinutes()))
                        .chain(() -> posts.gapChanged(connection, caller.tenant()));
    }

    private static void check(EditAccount edit) {
        if (Boolean.FALSE.equals(edit.isDefault())) {
            throw Problem.badField("/isDefault", "can only be true; make another account the default instead");
        }
        if (edit.timeZone() != null) {
            try {
                TimeZones.require(edit.timeZone());
            } catch (InvalidValue e) {
                throw Problem.badField("/timeZone", e.getMessage());
            }
        }
        for (Map.Entry<String, Integer> limit : edit.limitOverrides() == null
                ? Map.<String, Integer>of().entrySet()
                : edit.limitOverrides().entrySet()) {
            boolean known =
                    Arrays.stream(Limit.values()).anyMatch(one -> one.name().equals(limit.getKey()));
            if (!known || limit.getValue() == null || limit.getValue() < 0) {
                throw Problem.badFields(List.of(new FieldError(
                        "/limitOverrides/" + limit.getKey(), "must be a known limit with a value of at least 0")));
            }
        }
    }
}

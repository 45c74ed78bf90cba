package com.dryjets.social.slot;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.account.AccountDirectory;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows and sets the posting slots of accounts. */
@ApplicationScoped
class SlotSettings {

    private final TenantTransaction transactions;
    private final AccountDirectory accounts;
    private final SlotRepository slots;

    SlotSettings(TenantTransaction transactions, AccountDirectory accounts, SlotRepository slots) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.slots = slots;
    }

    Uni<List<Slot>> get(Caller caller, UUID accountId) {
        return transactions.sql(
                caller.tenant(),
                connection ->
                        requireAccount(connection, caller, accountId).chain(() -> slots.of(connection, accountId)));
    }

    Uni<Void> set(Caller caller, UUID accountId, List<Slot> wanted) {
        return transactions.sql(
                caller.tenant(),
                connection -> requireAccount(connection, caller, accountId)
                        .chain(() -> slots.replace(connection, caller.tenant(), accountId, wanted)));
    }

    private Uni<Void> requireAccount(SqlConnection connection, Caller caller, UUID accountId) {
        return accounts.find(connection, caller.tenant(), accountId)
                .map(found -> found.orElseThrow(() -> Problem.notFound("account", accountId)))
                .replaceWithVoid();
    }
}

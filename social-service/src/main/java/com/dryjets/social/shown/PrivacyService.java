package com.dryjets.social.shown;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.account.AccountDirectory;
import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.network.Feature;
import com.dryjets.social.network.NetworkClient;
import com.dryjets.social.network.NetworkClients;
import com.dryjets.social.network.RateLimit.Operation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the privacy levels that a network offers an account. */
@ApplicationScoped
class PrivacyService {

    private final TenantTransaction transactions;
    private final AccountDirectory accounts;
    private final NetworkRequests requests;
    private final NetworkClients clients;

    PrivacyService(
            TenantTransaction transactions,
            AccountDirectory accounts,
            NetworkRequests requests,
            NetworkClients clients) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.requests = requests;
        this.clients = clients;
    }

    /** @param accountId null for the default account */
    Uni<List<String>> levels(Caller caller, Channel platform, @Nullable UUID accountId) {
        NetworkClient client = clients.get(platform);
        if (!client.features().contains(Feature.PRIVACY)) {
            throw Problem.unprocessable(
                    platform.label() + " has no privacy levels.",
                    List.of(new FieldError("/platform", "must be a network with the feature PRIVACY")));
        }
        return transactions
                .sql(caller.tenant(), connection -> accounts.choose(connection, caller.tenant(), platform, accountId))
                .map(account -> account.map(PostingAccount::id)
                        .orElseThrow(() -> Problem.conflict("No account is connected. Connect one first.")))
                .chain(id -> requests.access(caller.tenant(), id))
                .chain(access -> requests.call(client.privacyLevels(access.credentials()), access, Operation.READ));
    }
}

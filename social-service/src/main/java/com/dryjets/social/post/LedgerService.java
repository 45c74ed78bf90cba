package com.dryjets.social.post;

import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What publishing asks the ledger between two steps. */
@ApplicationScoped
public class LedgerService {

    private final TenantTransaction transactions;
    private final LedgerRepository ledgers;

    LedgerService(TenantTransaction transactions, LedgerRepository ledgers) {
        this.transactions = transactions;
        this.ledgers = ledgers;
    }

    /** Which of the ids at the network belong to other posts of ours. */
    public Uni<Set<String>> known(PublishTask task, List<String> remoteIds) {
        return transactions.sql(task.post().tenant(), connection -> ledgers.known(connection, task, remoteIds));
    }

    /** How long ago the step was last tried. */
    public Uni<Duration> sinceTried(PublishTask task) {
        return ledger(task).map(ledger -> ledger.sinceTried(task.step()));
    }

    /** Whether an earlier try of the step may be the one that the network shows. */
    public Uni<Boolean> mayHaveShown(PublishTask task) {
        return ledger(task).map(ledger -> ledger.mayHaveShown(task.step(), task.number()));
    }

    private Uni<Ledger> ledger(PublishTask task) {
        return transactions.sql(
                task.post().tenant(),
                connection -> ledgers.find(
                        connection, task.post().tenant(), task.post().id()));
    }
}

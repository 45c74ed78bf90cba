package com.dryjets.email.sending;

import com.dryjets.email.pace.Turns;
import com.dryjets.email.recipient.RecipientLeases;
import com.dryjets.email.recipient.RecipientLeases.Start;
import com.dryjets.email.route.Attempt;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Commits attempts in groups, right before their messages are handed over. */
@ApplicationScoped
class AttemptRelay {

    private static final Logger LOG = Logger.getLogger(AttemptRelay.class);

    private final TenantTransaction transactions;
    private final RecipientLeases leases;
    private final GroupRelay<Start, Boolean> groups;

    AttemptRelay(TenantTransaction transactions, RecipientLeases leases, SendingConfig config) {
        this.transactions = transactions;
        this.leases = leases;
        this.groups = new GroupRelay<>(config.commitSize(), this::begin);
    }

    /** Makes the permission to hand over one message of a batch, when its turn has come. */
    Attempt attempt(UUID recipient, Lease lease, Turns turns) {
        return new Attempt() {
            @Override
            public Uni<Boolean> begin() {
                return turns == Turns.UNLIMITED
                        ? commit(recipient, lease)
                        : turns.next()
                                .chain(hasCome -> hasCome
                                        ? commit(recipient, lease)
                                        : Uni.createFrom().item(false));
            }

            @Override
            public boolean holds() {
                return lease.isHeld();
            }
        };
    }

    private Uni<Boolean> commit(UUID recipient, Lease lease) {
        return lease.isHeld()
                ? groups.commit(new Start(recipient, lease.token()))
                : Uni.createFrom().item(false);
    }

    /** Nothing may be handed over unless it is certain that the attempt was committed. */
    private Uni<List<Boolean>> begin(List<Start> starts) {
        return transactions
                .sql(Tenants.ALL, connection -> leases.begin(connection, starts))
                .map(begun -> starts.stream()
                        .map(start -> begun.contains(start.recipient()))
                        .toList())
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "Attempts not committed attempts=%d", starts.size()))
                .onFailure()
                .recoverWithItem(() -> starts.stream().map(start -> false).toList());
    }
}

package com.dryjets.social.account;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.social.post.AccountPosts;
import com.dryjets.social.post.AccountPosts.Waiting;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Gives posts that were added while no account was connected to the tenant's default account at their network. Connecting
 * one does the same; this finds what was added in that moment, such as the next post of a series.
 */
@ApplicationScoped
class WaitingPostsTicker {

    private final TenantTransaction transactions;
    private final AccountDirectory accounts;
    private final AccountPosts posts;
    private final IsolatedWork<Waiting> work = new IsolatedWork<>("Assign waiting posts", "network");

    WaitingPostsTicker(TenantTransaction transactions, AccountDirectory accounts, AccountPosts posts) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.posts = posts;
    }

    @Scheduled(
            every = "{dryjets.social.waiting-posts.every:20s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tick() {
        return work.tick(
                () -> posts.withoutAccount().chain(waiting -> work.each(waiting, network -> network, this::assign)));
    }

    private Uni<Void> assign(Waiting waiting) {
        return transactions.sql(waiting.tenant(), connection -> assign(connection, waiting));
    }

    private Uni<Void> assign(SqlConnection connection, Waiting waiting) {
        return accounts.defaults(connection, waiting.tenant(), List.of(waiting.channel()))
                .map(defaults -> defaults.get(waiting.channel()))
                .chain(account -> account == null
                        ? Uni.createFrom().voidItem()
                        : posts.adopt(connection, waiting.tenant(), account.id(), waiting.channel(), account.minGap()));
    }
}

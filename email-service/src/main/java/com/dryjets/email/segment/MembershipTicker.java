package com.dryjets.email.segment;

import com.dryjets.email.segment.MembershipService.Scope;
import com.dryjets.kit.stream.NotificationRelay;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps the members of segments current as contacts change and time passes. */
@ApplicationScoped
class MembershipTicker {

    private static final Backoff TENANT_BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** Limits checks of all or of active contacts to a tenth of the time, even during an import or a wave of opens. */
    private static final int REST = 9;

    /** Changes that follow one another soon are checked together. */
    private static final Duration GATHER = Duration.ofMillis(100);

    private final IsolatedWork<String> tenants = new IsolatedWork<>("Update segments", "tenant", TENANT_BACKOFF);
    private final Map<String, Long> restUntil = new ConcurrentHashMap<>();
    private final TenantTransaction transactions;
    private final MembershipRepository members;
    private final MembershipService service;
    private final NotificationRelay notifications;

    /** Wake-ups that the update in progress covers, including its own; 0 when none is in progress. */
    private final AtomicInteger wakeUps = new AtomicInteger();

    MembershipTicker(
            TenantTransaction transactions,
            MembershipRepository members,
            MembershipService service,
            NotificationRelay notifications) {
        this.transactions = transactions;
        this.members = members;
        this.service = service;
        this.notifications = notifications;
    }

    void start(@Observes StartupEvent event) {
        notifications.listen("contact_change", payload -> wake(), this::wake);
    }

    /** For conditions that the clock changes, and for notifications that were lost. */
    @Scheduled(every = "10s", delayed = "2s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void tick() {
        wake();
    }

    /** Starts an update and returns at once. Wake-ups during an update lead to one more. */
    private void wake() {
        if (wakeUps.getAndIncrement() == 0) {
            run();
        }
    }

    private void run() {
        int covered = wakeUps.get();
        update().onItem()
                .delayIt()
                .by(GATHER)
                .onTermination()
                .invoke(() -> {
                    if (wakeUps.addAndGet(-covered) > 0) {
                        run();
                    }
                })
                .subscribe()
                .with(done -> {}, failed -> {});
    }

    private Uni<Void> update() {
        return tenants.tick(() -> transactions
                .sql(Tenants.ALL, members::pending)
                .map(this::rested)
                .chain(found -> tenants.each(found, Work::tenant, this::refresh)));
    }

    /** What to check for a tenant now. */
    private record Work(String tenant, Scope scope) {}

    /** Lists what to check for each tenant, with less to check for those that rest. */
    private List<Work> rested(List<MembershipRepository.Pending> found) {
        long now = System.nanoTime();
        restUntil.values().removeIf(until -> until - now < 0);
        List<Work> work = new ArrayList<>();
        for (MembershipRepository.Pending pending : found) {
            pending.scope(restUntil.containsKey(pending.tenant()))
                    .ifPresent(scope -> work.add(new Work(pending.tenant(), scope)));
        }
        return work;
    }

    private Uni<Void> refresh(Work work) {
        long start = System.nanoTime();
        return service.refresh(work.tenant(), work.scope()).invoke(() -> {
            if (work.scope() != Scope.CHANGED) {
                rest(work.tenant(), Duration.ofNanos(REST * (System.nanoTime() - start)));
            }
        });
    }

    private void rest(String tenant, Duration rest) {
        restUntil.put(tenant, System.nanoTime() + rest.toNanos());
        Uni.createFrom().voidItem().onItem().delayIt().by(rest).subscribe().with(rested -> wake());
    }
}

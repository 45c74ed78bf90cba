package com.dryjets.email.sending;

import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Asks providers about recipients in doubt while there are any. */
@ApplicationScoped
class LookUpTicker {

    private final IsolatedWork<String> lookUps = new IsolatedWork<>("Look up emails in doubt", "tenant");
    private final LookUpService service;

    LookUpTicker(LookUpService service) {
        this.service = service;
    }

    @Scheduled(
            every = "2s",
            delayed = "4s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> lookUp() {
        return lookUps.tick(() ->
                service.tenants().chain(tenants -> lookUps.each(tenants, 4, Function.identity(), service::lookUp)));
    }
}

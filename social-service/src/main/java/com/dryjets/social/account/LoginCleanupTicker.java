package com.dryjets.social.account;

import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes logins that nobody finished. */
@ApplicationScoped
class LoginCleanupTicker {

    private final LoginService logins;
    private final IsolatedWork<String> work = new IsolatedWork<>("Delete expired logins", "login");

    LoginCleanupTicker(LoginService logins) {
        this.logins = logins;
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> clean() {
        return work.tick(() -> work.round(logins::deleteExpired));
    }
}

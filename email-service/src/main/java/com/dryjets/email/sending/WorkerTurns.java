package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the email that a free worker sends. The tenant with the fewest workers comes first, among those the one that was
 * served least recently; its emails take turns in the same way. One tenant never has all workers, and one email leaves a
 * worker to the tenant's others, so that a slow server holds up neither.
 */
final class WorkerTurns {

    /** Tenants and emails whose last turn is remembered. */
    private static final int REMEMBERED = 10_000;

    private final int mostOfTenant;
    private final int mostOfEmail;

    /** How many workers each tenant and each email has. */
    private final Map<Object, Integer> active = new HashMap<>();

    /** The last turn of tenants and emails, from the least recently served. */
    private final Map<Object, Long> served = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    private long turns;

    WorkerTurns(int workers) {
        this.mostOfTenant = Math.max(1, workers - 1);
        this.mostOfEmail = Math.max(1, workers - 2);
    }

    /** Gives an email a worker; empty if all that can be sent have enough. Call {@link #done} afterwards. */
    synchronized Optional<EmailRef> take(List<EmailRef> sendable) {
        Optional<EmailRef> taken = sendable.stream()
                .filter(email -> workers(email.tenant()) < mostOfTenant && workers(email.emailId()) < mostOfEmail)
                .min(Comparator.comparingInt((EmailRef email) -> workers(email.tenant()))
                        .thenComparingLong(email -> lastTurn(email.tenant()))
                        .thenComparingInt(email -> workers(email.emailId()))
                        .thenComparingLong(email -> lastTurn(email.emailId())));
        taken.ifPresent(email -> {
            turns++;
            start(email.tenant());
            start(email.emailId());
        });
        return taken;
    }

    /** Notes that a worker has finished a batch of the email. */
    synchronized void done(EmailRef email) {
        end(email.tenant());
        end(email.emailId());
    }

    private int workers(Object key) {
        return active.getOrDefault(key, 0);
    }

    private long lastTurn(Object key) {
        return served.getOrDefault(key, 0L);
    }

    private void start(Object key) {
        active.merge(key, 1, Integer::sum);
        served.remove(key);
        served.put(key, turns);
    }

    private void end(Object key) {
        active.computeIfPresent(key, (same, workers) -> workers == 1 ? null : workers - 1);
    }
}

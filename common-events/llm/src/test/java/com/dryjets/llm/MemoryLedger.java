package com.dryjets.llm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A ledger that lasts as long as a test. */
final class MemoryLedger implements ModelLedger {

    private final Map<UUID, Booking> bookings = new LinkedHashMap<>();
    private final Map<UUID, Result> results = new LinkedHashMap<>();
    private final Map<String, Long> tokens = new HashMap<>();
    private boolean broken;

    /** Makes the recording of results fail, as when the database is down. */
    void breakDown() {
        broken = true;
    }

    List<Result> results() {
        return new ArrayList<>(results.values());
    }

    long tokens(String tenant) {
        return tokens.getOrDefault(tenant, 0L);
    }

    @Override
    public Optional<String> undelivered(ModelRequest request, String fingerprint) {
        return bookings.entrySet().stream()
                .filter(entry -> entry.getValue().fingerprint().equals(fingerprint)
                        && entry.getValue().request().work().equals(request.work()))
                .map(entry -> results.get(entry.getKey()))
                .filter(result -> result != null && result.outcome() == CallOutcome.ANSWERED)
                .map(Result::answer)
                .findFirst();
    }

    @Override
    public Optional<UUID> book(Booking booking) {
        String tenant = booking.request().tenant();
        if (tokens(tenant) + booking.tokens() > booking.budget()) {
            return Optional.empty();
        }
        tokens.merge(tenant, booking.tokens(), Long::sum);
        UUID id = UUID.randomUUID();
        bookings.put(id, booking);
        return Optional.of(id);
    }

    @Override
    public void finish(String tenant, UUID call, Result result) {
        if (broken) {
            throw new IllegalStateException("The database is down");
        }
        results.put(call, result);
        if (result.usage() != null) {
            tokens.merge(tenant, result.usage().total() - bookings.get(call).tokens(), Long::sum);
        }
    }

    @Override
    public void delivered(String tenant, String work) {
        bookings.values().removeIf(booking -> booking.request().work().equals(work));
    }
}

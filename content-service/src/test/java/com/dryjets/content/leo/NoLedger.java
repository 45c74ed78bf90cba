package com.dryjets.content.leo;

import com.dryjets.llm.ModelLedger;
import com.dryjets.llm.ModelRequest;
import java.util.Optional;
import java.util.UUID;

/** Books nothing: what a call costs is not of interest in the tests of pieces. */
public class NoLedger implements ModelLedger {

    @Override
    public Optional<String> undelivered(ModelRequest request, String fingerprint) {
        return Optional.empty();
    }

    @Override
    public Optional<UUID> book(Booking booking) {
        return Optional.of(UUID.randomUUID());
    }

    @Override
    public void finish(String tenant, UUID call, Result result) {
        // Nothing is kept.
    }

    @Override
    public void delivered(String tenant, String work) {
        // Nothing is kept.
    }
}

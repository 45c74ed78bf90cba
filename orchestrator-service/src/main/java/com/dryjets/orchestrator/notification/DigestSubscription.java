package com.dryjets.orchestrator.notification;

import com.dryjets.kit.stop.StopKey;
import com.dryjets.kit.stop.StopToken;
import com.dryjets.kit.tenancy.Caller;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's digest: where it is sent, and what signs the link that stops it.
 *
 * @param id of the person's settings
 * @param address null if the person has never had a digest
 */
public record DigestSubscription(
        UUID id, Caller person, @Nullable String address, StopKey stopKey) {

    /** Whether a token was made for this person and their present address. */
    public boolean isOf(StopToken token) {
        return address != null && stopKey.signed(token, address);
    }

    StopToken token() {
        return stopKey.token(id, requireAddress());
    }

    String requireAddress() {
        return Objects.requireNonNull(address, "Every digest that is due has an address");
    }
}

package com.dryjets.email.message;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The keys that authenticate envelope senders. */
@ConfigMapping(prefix = "dryjets.verp")
public interface VerpConfig {

    /** At least 32 bytes in Base64. */
    String key();

    /** Keys that were used before; bounces of what was sent with them are still read. */
    Optional<List<String>> previousKeys();
}

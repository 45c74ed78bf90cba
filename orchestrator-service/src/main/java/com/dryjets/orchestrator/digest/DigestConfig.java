package com.dryjets.orchestrator.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How digests are made. */
@ConfigMapping(prefix = "dryjets.digest")
interface DigestConfig {

    /** Where people reach the console; the digest's links lead there. */
    @WithDefault("http://localhost:8080")
    String publicUrl();

    /** How often due digests are looked for. The schedule reads it. */
    @WithDefault("10s")
    String every();
}

package com.dryjets.bench.ava;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;

/** The defaults of the service's configuration. */
final class ServiceDefaults {

    private static final int PRIORITY = 200;

    private ServiceDefaults() {}

    /** Returns a configuration without any sources. Durations are written as Quarkus reads them: 2d, 1h. */
    static <T> T of(Class<T> mapping) {
        return new SmallRyeConfigBuilder()
                .withConverter(
                        Duration.class, PRIORITY, text -> Duration.parse(text.endsWith("d") ? "P" + text : "PT" + text))
                .withMapping(mapping)
                .build()
                .getConfigMapping(mapping);
    }
}

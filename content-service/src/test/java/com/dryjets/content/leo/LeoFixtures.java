package com.dryjets.content.leo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;

/** Makes Leo with chosen engines. */
public final class LeoFixtures {

    private LeoFixtures() {}

    public static Leo leo(List<CopyWriter> writers) {
        return new Leo(writers, new SimpleMeterRegistry());
    }
}

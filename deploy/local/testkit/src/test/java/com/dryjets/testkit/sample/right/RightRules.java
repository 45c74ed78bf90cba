package com.dryjets.testkit.sample.right;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Breaks the rules on pure rules, on clocks, on blocking and on subscribing. */
public class RightRules {
    Instant decide() {
        Uni.createFrom().item(1).subscribe().with(item -> {});
        Uni.createFrom().item(1).await().indefinitely();
        return Instant.now();
    }
}

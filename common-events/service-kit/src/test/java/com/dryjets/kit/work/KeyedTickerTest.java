package com.dryjets.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyedTickerTest {

    private final KeyedTicker<String> ticker = new KeyedTicker<>();
    private final List<String> started = new ArrayList<>();
    private final Map<String, UniEmitter<? super Void>> open = new HashMap<>();

    @Test
    void aSlowTickDelaysOnlyItsOwnNextOne() {
        start("slow", "fast");
        open.get("fast").complete(null);

        start("slow", "fast");

        assertThat(started).containsExactly("slow", "fast", "fast");
    }

    @Test
    void goesOnAfterAFailure() {
        start("broken");
        open.get("broken").fail(new IllegalStateException("no answer"));
        ticker.start(List.of("broken"), key -> {
            throw new IllegalStateException("not even begun");
        });

        start("broken");

        assertThat(started).containsExactly("broken", "broken");
    }

    private void start(String... keys) {
        ticker.start(List.of(keys), key -> {
            started.add(key);
            return Uni.createFrom().emitter(emitter -> open.put(key, emitter));
        });
    }
}

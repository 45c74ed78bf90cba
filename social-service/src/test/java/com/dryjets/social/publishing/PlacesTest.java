package com.dryjets.social.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final AtomicInteger looks = new AtomicInteger();
    private final Places places = new Places(2, 1, looks::incrementAndGet);

    private Places.Place entered() {
        places.keep(1);
        return places.enter();
    }

    @Test
    void isFreeForTheNextWhenALaneEnds() {
        Places.Place first = entered();
        entered();
        assertThat(places.free()).isZero();

        first.end();

        assertThat(places.free()).isEqualTo(1);
        assertThat(looks).hasValue(1);
    }

    @Test
    void isFreeForTheNextWhenAnUploadTakesLong() {
        Places.Place slow = entered();

        assertThat(slow.leave()).isTrue();

        assertThat(slow.hasLeft()).isTrue();
        assertThat(places.free()).isEqualTo(2);
        assertThat(looks).hasValue(1);
        slow.end();
        assertThat(places.free()).isEqualTo(2);
    }

    @Test
    void letsNoMoreUploadsTakeLongThanThereIsRoomFor() {
        Places.Place slow = entered();
        Places.Place slower = entered();
        slow.leave();

        assertThat(slower.leave()).isFalse();
        assertThat(slower.hasLeft()).isFalse();
        slow.end();
        assertThat(slower.leave()).isTrue();
    }
}

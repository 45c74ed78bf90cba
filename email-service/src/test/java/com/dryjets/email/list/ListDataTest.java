package com.dryjets.email.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListDataTest {

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#ffff00", "#60a5fa"})
    void refusesColorsThatWhiteTextCannotBeReadOn(String color) {
        assertThatThrownBy(() -> ListData.of(list(color))).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#1d4ed8", "#b91c1c"})
    void takesDarkColors(String color) {
        assertThat(ListData.of(list(color)).color()).isEqualTo(color);
    }

    @Test
    void hasTheColorOfTheBrandUnlessItHasOneOfItsOwn() {
        assertThat(ListData.of(list(null)).color()).isNull();
        assertThat(ListData.of(list("")).color()).isNull();

        StoredList red = new StoredList(
                Ids.next(), "News", null, OptIn.DOUBLE, List.of(), "#b91c1c", 0, 0, Instant.EPOCH, Instant.EPOCH, 1);
        assertThat(ListData.of(red, new ChangeList(null, null, null, null, null))
                        .color())
                .isEqualTo("#b91c1c");
        assertThat(ListData.of(red, new ChangeList(null, null, null, null, "")).color())
                .isNull();
    }

    private static CreateList list(@Nullable String color) {
        return new CreateList("News", null, null, null, color);
    }
}

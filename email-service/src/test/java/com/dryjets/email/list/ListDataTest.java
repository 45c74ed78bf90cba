package com.dryjets.email.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.kit.problem.Problem;
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

    private static CreateList list(String color) {
        return new CreateList("News", null, null, null, color);
    }
}

package com.dryjets.kit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    @Test
    void cursorKeepsItsParts() {
        UUID id = UUID.fromString("0199a6f0-2c00-7a11-9d3e-5b1c7e8f0a01");

        String cursor = Cursor.write("Größe, \"quoted\"", 42L, id, "");

        assertThat(Cursor.read(cursor).parts()).containsExactly("Größe, \"quoted\"", "42", id.toString(), "");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void invalidCursorIsABadRequest() {
        assertThatThrownBy(() -> PageRequest.of(null, "not a cursor!"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.BAD_REQUEST);
                    assertThat(problem.errors().getFirst().pointer()).isEqualTo("?cursor");
                });
    }

    @Test
    void partsThatNoServiceCouldStoreAreABadRequest() {
        CursorKey key = new CursorKey(List.of("a\u0000b", "+292278994-08-17T07:12:55Z", "1E30", "1"));

        assertThatThrownBy(() -> key.text(0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> key.instant(1)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> key.decimal(2)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> key.uuid(3)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> key.text(4)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> key.require(3, "2")).isInstanceOf(Problem.class);
    }

    @Test
    void limitHasADefault() {
        PageRequest request = PageRequest.of(null, null);

        assertThat(request.limit()).isEqualTo(50);
        assertThat(request.after()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void limitOutOfBoundsIsABadRequest(int limit) {
        assertThatThrownBy(() -> PageRequest.of(limit, null)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void acceptsLimitsAtTheBounds(int limit) {
        assertThat(PageRequest.of(limit, null).limit()).isEqualTo(limit);
    }

    @Test
    void oneItemMoreThanTheLimitMakesANextPage() {
        PageRequest two = PageRequest.of(2, null);

        Page<String> page = Page.of(List.of("a", "b", "c"), two, Cursor::write);

        assertThat(two.fetch()).isEqualTo(3);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(PageRequest.of(2, page.nextCursor()).after()).contains(new CursorKey(List.of("b")));
    }

    @Test
    void leavesOutAnItemThatCannotBeMapped() {
        Page<Integer> page = new Page<>(List.of("1", "two", "3"), "next").map(Integer::valueOf);

        assertThat(page.items()).containsExactly(1, 3);
        assertThat(page.nextCursor()).isEqualTo("next");
    }

    @Test
    void lastPageHasNoNextCursor() {
        assertThat(Page.of(List.of("a", "b"), PageRequest.of(2, null), Cursor::write)
                        .nextCursor())
                .isNull();
    }
}

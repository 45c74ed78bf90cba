package com.dryjets.content.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorsTest {

    @Test
    void remembersEverybodyWhoChangedTheText() {
        Authors authors = Authors.of("mark").changedBy("tess").changedBy("mark");

        assertThat(authors.names()).containsExactly("tess", "mark");
        assertThat(authors.include("tess")).isTrue();
        assertThat(authors.include("anna")).isFalse();
    }

    @Test
    void beginsAnewWithTheFirstChangeAfterAnApproval() {
        assertThat(Authors.of("mark").approve().changedBy("tess").names()).containsExactly("tess");
    }

    @Test
    void keepsTheAuthorsOfAnUnchangedTextThatWasApproved() {
        assertThat(Authors.of("mark").approve().include("mark")).isTrue();
    }

    @Test
    void countsTheAuthorsOfATextThatComesBack() {
        Authors authors = Authors.of("anna").approve().changedBy(List.of("mark"), "tess");

        assertThat(authors.names()).containsExactly("mark", "tess");
    }

    @Test
    void forgetsNobody() {
        Authors authors = Authors.of("author 1");
        for (int i = 2; i <= Authors.MOST; i++) {
            authors = authors.changedBy("author " + i);
        }
        Authors full = authors.changedBy("author 1");

        assertThatThrownBy(() -> full.changedBy("one more"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT));
        assertThat(full.approve().changedBy("one more").names()).containsExactly("one more");
    }
}

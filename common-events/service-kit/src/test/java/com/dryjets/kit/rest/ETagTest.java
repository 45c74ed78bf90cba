package com.dryjets.kit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.kit.problem.Problem;
import org.junit.jupiter.api.Test;

class ETagTest {

    @Test
    void tagIsTheQuotedVersion() {
        assertThat(ETag.of(7)).isEqualTo("\"7\"");
    }

    @Test
    void acceptsSameVersionAnyVersionAndNoCondition() {
        assertThatCode(() -> ETag.require("\"7\"", 7)).doesNotThrowAnyException();
        assertThatCode(() -> ETag.require("*", 7)).doesNotThrowAnyException();
        assertThatCode(() -> ETag.require("\"6\", \"7\"", 7)).doesNotThrowAnyException();
        assertThatCode(() -> ETag.require(null, 7)).doesNotThrowAnyException();
    }

    @Test
    void rejectsAnotherVersion() {
        for (String other : new String[] {"\"6\"", "\"6\", \"8\"", "W/\"7\"", "7", ""}) {
            assertThatThrownBy(() -> ETag.require(other, 7))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.STALE));
        }
    }
}

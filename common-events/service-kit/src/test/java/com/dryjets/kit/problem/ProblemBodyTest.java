package com.dryjets.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemBodyTest {

    private enum Reason {
        TOO_LATE
    }

    private static final Problem PROBLEM =
            Problem.unprocessable("Too late.", List.of(new FieldError("/at", "must be in the future")));

    @Test
    void hasTheMembersOfTheProblemBesideTheStandardOnes() {
        JsonNode body = new ObjectMapper().valueToTree(ProblemBody.of(PROBLEM.with("reason", Reason.TOO_LATE)));

        assertThat(body.get("reason").textValue()).isEqualTo("TOO_LATE");
        assertThat(body.get("detail").textValue()).isEqualTo("Too late.");
        assertThat(body.get("errors").get(0).get("pointer").textValue()).isEqualTo("/at");
        assertThat(body.has("members")).isFalse();
    }

    @Test
    void hasOnlyTheStandardMembersOtherwise() {
        JsonNode body = new ObjectMapper().valueToTree(ProblemBody.of(PROBLEM));

        assertThat(body.properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "errors");
    }
}

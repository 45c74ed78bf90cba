package com.dryjets.local.sandbox.network;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentedTest {

    private final Documented example =
            Documented.example("{\"data\": [{\"id\": \"1\", \"count\": 2, \"record\": {}}], \"more\": true}");

    @Test
    void acceptsOtherValuesOfTheSameTypes() {
        example.matches(
                "{\"more\": false, \"data\": [{\"count\": 0, \"id\": \"\", \"record\": {\"a\": 1}}, {\"count\": 1, \"id\": \"2\", \"record\": {}}]}");
        example.matches("{\"more\": false, \"data\": []}");
        example.without("more").with("paging").matches("{\"data\": [], \"paging\": {}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"data\": []}                                                       | more is missing",
                "{\"data\": [], \"more\": true, \"next\": 1}                          | next is not documented",
                "{\"data\": [], \"more\": \"yes\"}                                    | more is a string, not a boolean",
                "{\"data\": [], \"more\": null}                                       | more is a null, not a boolean",
                "{\"data\": {}, \"more\": true}                                       | data is a object, not a list",
                "{\"data\": [{\"id\": \"1\", \"record\": {}}], \"more\": true}        | data[].count is missing",
                "{\"data\": [{\"id\": 1, \"count\": 2, \"record\": {}}], \"more\": true} | data[].id is a number, not a string"
            })
    void findsEveryDifference(String answer, String difference) {
        assertThatThrownBy(() -> example.matches(answer))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(difference);
    }
}

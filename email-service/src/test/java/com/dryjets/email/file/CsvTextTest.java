package com.dryjets.email.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void disarmsTextsButNoNumbers() {
        assertThat(CsvText.rows(List.of(
                        Arrays.asList("=1+1", "@x", -5, new BigDecimal("-1E+3"), null, "a,b"), List.of("\nnext"))))
                .isEqualTo("'=1+1,'@x,-5,-1000,,\"a,b\"\r\n\"'\nnext\"\r\n");
    }
}

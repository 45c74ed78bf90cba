package com.dryjets.email.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportWriteRepositoryTest {

    @ParameterizedTest
    @CsvSource({
        "22003,true",
        "22P02,true",
        "23505,true",
        "54000,true",
        "40P01,false",
        "08006,false",
        "57P01,false",
        ",false"
    })
    void tellsValuesThatCannotBeStoredFromFaultsThatPass(String state, boolean isAboutValues) {
        assertThat(ImportWriteRepository.isAboutValues(new SQLException("refused", state)))
                .isEqualTo(isAboutValues);
    }
}

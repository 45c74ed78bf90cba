package com.dryjets.email.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RejectFileTest {

    @Test
    void namesTheColumns() {
        assertThat(RejectFile.header(
                        List.of(new ImportColumn("Mail", "email", null), new ImportColumn("@x", "ignore", null))))
                .isEqualTo("\uFEFFline,reason,Mail,'@x\r\n");
    }

    @Test
    void writesRowsThatNoSpreadsheetComputes() {
        String rows = RejectFile.rows(List.of(
                new FileRow.Rejected(2, "is wrong", List.of("=1+1", "-2", "+3", "@a", "\tb", "plain, \"quoted\"")),
                new FileRow.Rejected(3, "is wrong too", List.of())));

        assertThat(CellText.clean("'=1+1")).isEqualTo("=1+1");
        assertThat(CellText.clean("'s-Gravenhage")).isEqualTo("'s-Gravenhage");
        assertThat(rows).isEqualTo("2,is wrong,'=1+1,'-2,'+3,'@a,'\tb,\"plain, \"\"quoted\"\"\"\r\n3,is wrong too\r\n");
    }
}

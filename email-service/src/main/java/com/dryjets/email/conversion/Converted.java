package com.dryjets.email.conversion;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;

/**
 * What came of one copy of an email.
 *
 * @param conversions how many, corrections included
 * @param revenue an amount in the campaign's currency
 */
public record Converted(BigDecimal conversions, BigDecimal revenue) {

    /** No conversion. */
    public static final Converted NONE = new Converted(BigDecimal.ZERO, BigDecimal.ZERO);

    static Converted of(Row row) {
        return new Converted(row.getBigDecimal("conversions"), row.getBigDecimal("revenue"));
    }
}

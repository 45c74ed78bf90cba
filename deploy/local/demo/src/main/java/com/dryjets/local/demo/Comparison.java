package com.dryjets.local.demo;

import java.util.List;

/**
 * The platform's figures beside those that the outside world counted itself.
 *
 * @param repeatedMails mails that came in once more under a Message-ID that was known: SMTP cannot tell a sender that
 *     died what became of its mail, see decision 5. None without a crash.
 */
public record Comparison(List<Row> rows, long repeatedMails) {

    /**
     * One figure.
     *
     * @param platform what the dashboard says
     * @param outside what the network or the inbox says
     */
    public record Row(String channel, String metric, long platform, long outside) {

        boolean isEqual() {
            return platform == outside;
        }
    }

    public Comparison {
        rows = List.copyOf(rows);
    }

    /** Whether every figure is equal, to the unit, and there is something to compare. */
    public boolean isEqual() {
        return rows.stream().allMatch(Row::isEqual) && rows.stream().anyMatch(row -> row.outside() > 0);
    }

    void print(Terminal terminal) {
        terminal.line("%-10s %-13s %12s %12s", "channel", "metric", "dashboard", "outside");
        for (Row row : rows) {
            terminal.line(
                    "%-10s %-13s %,12d %,12d %s",
                    row.channel(), row.metric(), row.platform(), row.outside(), row.isEqual() ? "" : "  differs");
        }
        terminal.line("%-10s %d mails came twice, under the same Message-ID", "EMAIL", repeatedMails);
    }
}

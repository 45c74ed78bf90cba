package com.dryjets.email.contact;

import com.dryjets.email.file.FileDialect;
import java.util.List;
import java.util.UUID;

/**
 * An import that this process works on.
 *
 * @param lease names this process's hold on it
 * @param columns whose targets {@link ColumnTarget#parse} reads
 * @param rowsRead how many rows were imported before
 * @param attempts claims since a chunk was last written, with this one
 */
record ImportJob(
        UUID id,
        String tenant,
        UUID lease,
        boolean dryRun,
        String charset,
        FileDialect dialect,
        List<ImportColumn> columns,
        long bytes,
        long rowsRead,
        int attempts) {}

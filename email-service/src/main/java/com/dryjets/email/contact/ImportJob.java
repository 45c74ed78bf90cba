package com.dryjets.email.contact;

import com.dryjets.email.file.FileDialect;
import java.util.List;
import java.util.UUID;

/**
 * An import that this process works on.
 *
 * @param lease names this process's hold on it
 * @param targets as they are stored; {@link ColumnTarget#parse} reads them
 * @param preview the first rows after the header
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
        List<String> targets,
        List<List<String>> preview,
        long bytes,
        long rowsRead,
        int attempts) {}

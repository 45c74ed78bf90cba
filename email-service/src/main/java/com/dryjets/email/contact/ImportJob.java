package com.dryjets.email.contact;

import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;

/**
 * An import that this process works on.
 *
 * @param lease names this process's hold on it
 * @param rowsRead how many rows were imported before
 */
record ImportJob(
        UUID id,
        String tenant,
        UUID lease,
        boolean dryRun,
        Charset charset,
        FileDialect dialect,
        List<ColumnTarget> targets,
        long rowsRead) {}

package com.dryjets.email.contact;

import java.util.List;

/** A row of a file that was read. */
sealed interface FileRow {

    /** A row that makes a contact. */
    record Valid(ContactData contact) implements FileRow {}

    /**
     * A row that is not imported.
     *
     * @param line where it begins in the file, from 1
     */
    record Rejected(long line, String reason, List<String> cells) implements FileRow {}
}

package com.dryjets.email.contact;

/**
 * A row that was not imported.
 *
 * @param line its line in the file, from 1
 */
public record RejectedRow(long line, String reason) {}

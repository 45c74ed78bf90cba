/** Reads files as people and their tools write them: encodings, separators, and what is no CSV file at all. */
@org.jspecify.annotations.NullMarked
package com.dryjets.email.file;

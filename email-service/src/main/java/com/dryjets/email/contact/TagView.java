package com.dryjets.email.contact;

/**
 * A tag of contacts.
 *
 * @param contacts how many have it
 */
public record TagView(String tag, long contacts) {}

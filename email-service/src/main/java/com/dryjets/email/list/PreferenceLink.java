package com.dryjets.email.list;

/** The address of a contact's preferences page. */
public record PreferenceLink(String url) {}

package com.dryjets.email.recipient;

/** The maximum number of campaign emails that one contact receives within some days. */
public record FrequencyCap(int emails, int days) {}

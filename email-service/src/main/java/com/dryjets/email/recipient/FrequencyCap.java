package com.dryjets.email.recipient;

/** The most emails of campaigns that one contact receives within some days. */
public record FrequencyCap(int emails, int days) {}

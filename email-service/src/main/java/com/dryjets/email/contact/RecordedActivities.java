package com.dryjets.email.contact;

/**
 * What became of recorded activities.
 *
 * @param recorded new ones
 * @param repeated recorded before
 * @param unknown of addresses that are no contacts, and not recorded
 */
public record RecordedActivities(int recorded, int repeated, int unknown) {}

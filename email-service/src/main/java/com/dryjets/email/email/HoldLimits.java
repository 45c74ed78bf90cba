package com.dryjets.email.email;

/**
 * When an email in sending must be paused.
 *
 * @param complaints fewer say little about the rate
 * @param complaintRate complaints by accepted email
 * @param bounces fewer say little about the rate
 * @param bounceRate rejected addresses by those that were accepted or rejected
 */
public record HoldLimits(int complaints, double complaintRate, int bounces, double bounceRate) {}

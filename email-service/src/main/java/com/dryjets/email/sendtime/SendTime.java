package com.dryjets.email.sendtime;

import java.time.Instant;

/**
 * When a recipient gets an email.
 *
 * @param hour of the week in the recipient's time zone
 * @param ownEngagement how many opens and clicks of the contact itself were known; older ones count less
 */
record SendTime(Arm arm, int hour, Instant at, double ownEngagement) {}

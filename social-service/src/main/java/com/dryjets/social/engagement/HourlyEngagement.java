package com.dryjets.social.engagement;

/**
 * What an account's posts brought, by hour of the week from Monday 0:00 in its time zone.
 *
 * @param posts how many it published in each hour
 * @param scores their engagements in all: the sum of ln(1 + engagements) of each post
 */
public record HourlyEngagement(double[] posts, double[] scores) {}

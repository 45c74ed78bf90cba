package com.dryjets.campaign.lifecycle;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a channel's posts or emails are sent if the campaign is launched now. They are in one of three groups.
 *
 * @param known the number of those with a known time
 * @param times their times in ascending order, at most 20
 * @param immediate the number of emails that are sent at once
 * @param open the number of posts whose times the network's service chooses after the launch, by the account's best hours,
 *     between {@code from} and {@code to}
 */
@Schema(name = "LaunchTiming")
public record LaunchTiming(int known, List<Instant> times, int immediate, int open, Instant from, Instant to) {}

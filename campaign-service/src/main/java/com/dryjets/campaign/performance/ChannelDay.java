package com.dryjets.campaign.performance;

import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The spend and revenue of a channel on a day (UTC). */
public record ChannelDay(Channel channel, LocalDate day, BigDecimal spend, BigDecimal revenue) {}

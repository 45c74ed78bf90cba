package com.dryjets.social.slot;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A weekly posting slot, in the account's time zone. */
public record Slot(DayOfWeek day, LocalTime time) {}

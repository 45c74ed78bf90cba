/** The calendar: all posts of a tenant by the time at which they leave or left. */
@NullMarked
package com.dryjets.social.calendar;

import org.jspecify.annotations.NullMarked;

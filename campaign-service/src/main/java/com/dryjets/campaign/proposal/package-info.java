/** The shifts of budget that Ava proposed, and what became of them. */
package com.dryjets.campaign.proposal;

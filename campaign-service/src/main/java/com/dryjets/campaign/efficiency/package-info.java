/** What the channels bring for their money. Start reading at {@code EfficiencyResource}, then {@code CurveRules}. */
package com.dryjets.campaign.efficiency;

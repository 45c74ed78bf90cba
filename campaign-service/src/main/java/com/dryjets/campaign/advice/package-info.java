/** How a budget is best divided. Start reading at {@code AdviceResource}, then {@code AdviceRules}. */
package com.dryjets.campaign.advice;

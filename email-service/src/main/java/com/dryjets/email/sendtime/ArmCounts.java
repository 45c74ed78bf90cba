package com.dryjets.email.sendtime;

/**
 * What the recipients of an arm did; opens and clicks are recipients, each once.
 *
 * @param known recipients whose contact had opened or clicked before
 * @param opened those whose opens include one of a person, in time
 * @param clicked those whose clicks include one of a person, in time
 */
record ArmCounts(int recipients, int known, int sent, int opened, int clicked) {

    static final ArmCounts NONE = new ArmCounts(0, 0, 0, 0, 0);
}

package org.yicai.supervision.tip;

import java.time.LocalDate;

/**
 * What was answered.
 *
 * @param number from 1; a later one corrects an earlier one, which stays
 * @param passedTo "" unless it was passed on
 * @param by the name of whoever answered for the house
 */
record TipAnswer(int number, TipOutcome outcome, String passedTo, String words, String by, LocalDate answeredOn) {}

package org.yicai.need;

import java.util.List;

/** What words may say that cannot wait for anybody's list, and whom to ring up first. */
public enum Urgency {
    /** Fire, smoke, the smell of gas. */
    FIRE("119"),
    /** Violence, robbery, somebody missing. */
    POLICE("110"),
    /** Fainting, chest pain, no breath, poison, bleeding. */
    MEDICAL("120"),
    /** A traffic accident. */
    ACCIDENT("122", "120"),
    /** Somebody does not want to live: the helpline for people in distress, and the ambulance. */
    SELF_HARM("12356", "120");

    private final List<String> numbers;

    Urgency(String... numbers) {
        this.numbers = List.of(numbers);
    }

    /** Short numbers, the first one first. */
    public List<String> numbers() {
        return numbers;
    }
}
